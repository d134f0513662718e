-- Secret links to pages, kept as digests of their tokens.

CREATE TABLE secret_link (
    digest TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    owner TEXT NOT NULL REFERENCES person (id),
    shows TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE INDEX secret_link_expires ON secret_link (expires_at);
