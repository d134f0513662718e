-- Requests that are made again and again, or once at a time that was named.

CREATE TABLE routine (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    client TEXT NOT NULL REFERENCES person (id),
    made_by TEXT NOT NULL REFERENCES person (id),
    origin_room TEXT NOT NULL,
    origin_thread TEXT NOT NULL,
    body TEXT NOT NULL,
    recurrence TEXT NOT NULL,
    zone TEXT NOT NULL,
    next_at BIGINT NOT NULL,
    step BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE INDEX routine_client ON routine (client, next_at) WHERE ended_at IS NULL;
CREATE INDEX routine_maker ON routine (made_by, next_at) WHERE ended_at IS NULL;
CREATE INDEX routine_origin ON routine (origin_room);
