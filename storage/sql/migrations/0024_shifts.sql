-- Planned shifts of people, and every change of them.

ALTER TABLE person ADD COLUMN plan TEXT NOT NULL DEFAULT '';

CREATE TABLE shift_change (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    actor TEXT NOT NULL REFERENCES person (id),
    at BIGINT NOT NULL,
    earlier TEXT NOT NULL,
    later TEXT NOT NULL
);
