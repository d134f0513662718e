-- Calendars that days off come from: followed at an address, or read once out of a file.

CREATE TABLE calendar_source (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    address TEXT NOT NULL,
    file TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    read_at BIGINT,
    etag TEXT NOT NULL,
    modified TEXT NOT NULL,
    taken TEXT NOT NULL,
    trouble TEXT NOT NULL,
    failures BIGINT NOT NULL,
    ended_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE UNIQUE INDEX calendar_source_person ON calendar_source (person)
    WHERE address <> '' AND ended_at IS NULL;
CREATE INDEX calendar_source_due ON calendar_source (next_at) WHERE ended_at IS NULL;
