-- What people want to be reminded of; the reminders themselves are rows of `reminder`.

CREATE TABLE memo (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES person (id),
    task TEXT REFERENCES task (id),
    body TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    step BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    told_at BIGINT,
    ended_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE INDEX memo_person ON memo (person, due_at) WHERE ended_at IS NULL;
