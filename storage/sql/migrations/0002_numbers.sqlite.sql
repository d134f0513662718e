-- Numbers that rise: one writer at a time, so a row that counts is enough.

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('task', 0);
