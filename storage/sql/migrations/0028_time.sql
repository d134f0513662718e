-- Time that was worked. Of a person's timers one runs at most. An entry that was replaced or undone
-- stays, with the time of its removal. `day` and `week` are local dates (YYYY-MM-DD).

CREATE TABLE timer (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    task TEXT NOT NULL REFERENCES task (id),
    zone TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    asked_at BIGINT,
    looks BIGINT NOT NULL,
    stopped_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE UNIQUE INDEX timer_running ON timer (person) WHERE stopped_at IS NULL;

CREATE TABLE time_entry (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES person (id),
    task TEXT REFERENCES task (id),
    day TEXT NOT NULL,
    zone TEXT NOT NULL,
    week TEXT NOT NULL,
    seconds BIGINT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    billable BOOLEAN NOT NULL,
    corrects TEXT REFERENCES time_entry (id),
    reason TEXT NOT NULL,
    added_by TEXT NOT NULL REFERENCES person (id),
    added_at BIGINT NOT NULL,
    removed_by TEXT REFERENCES person (id),
    removed_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE INDEX time_entry_week ON time_entry (person, week) WHERE removed_at IS NULL;
CREATE INDEX time_entry_day ON time_entry (person, day) WHERE removed_at IS NULL;
CREATE INDEX time_entry_corrects ON time_entry (corrects) WHERE corrects IS NOT NULL;
