-- Forms that are filled in step by step. A person fills in one form at a time in each chat.

CREATE TABLE filling (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    place TEXT NOT NULL,
    form TEXT NOT NULL,
    subject TEXT NOT NULL,
    said TEXT NOT NULL,
    chosen TEXT NOT NULL,
    step BIGINT NOT NULL,
    turn BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    ended_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE UNIQUE INDEX filling_open ON filling (person, place) WHERE ended_at IS NULL;
