-- What people leave to the next shift when theirs ends.

CREATE TABLE shift_handover (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    team TEXT NOT NULL REFERENCES team (id),
    ends_at BIGINT NOT NULL,
    back_at BIGINT,
    lines TEXT NOT NULL,
    sent_at BIGINT,
    told_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE INDEX shift_handover_person ON shift_handover (person, ends_at);
