-- Until when a platform was surely heard, so that the next desk knows where a gap begins.

CREATE TABLE heard (
    platform TEXT PRIMARY KEY,
    at BIGINT NOT NULL
);
