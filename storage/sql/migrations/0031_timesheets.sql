-- A person's timesheet of a week (`week` is its Monday, YYYY-MM-DD), and what was done with it.

CREATE TABLE timesheet (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES person (id),
    week TEXT NOT NULL,
    state TEXT NOT NULL,
    seconds BIGINT NOT NULL,
    submitted_at BIGINT,
    judged_by TEXT REFERENCES person (id),
    judged_at BIGINT,
    comment TEXT NOT NULL,
    is_own BOOLEAN NOT NULL,
    revision BIGINT NOT NULL,
    UNIQUE (person, week)
);
CREATE INDEX timesheet_handed_in ON timesheet (week, number) WHERE state = 'submitted';

CREATE TABLE sheet_act (
    id TEXT PRIMARY KEY,
    sheet TEXT NOT NULL REFERENCES timesheet (id),
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    act TEXT NOT NULL,
    actor TEXT NOT NULL REFERENCES person (id),
    platform TEXT NOT NULL,
    seconds BIGINT NOT NULL,
    comment TEXT NOT NULL,
    is_own BOOLEAN NOT NULL,
    UNIQUE (sheet, seq)
);
