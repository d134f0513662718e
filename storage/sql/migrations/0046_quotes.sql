-- Quotes: an assistant has one open for a task, and a task one that waits for whoever takes it.
-- Prices are whole minor units of their currency.

CREATE TABLE quote (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    task TEXT NOT NULL REFERENCES task (id),
    assistant TEXT REFERENCES person (id),
    made_by TEXT NOT NULL REFERENCES person (id),
    is_proposal BOOLEAN NOT NULL,
    what TEXT NOT NULL,
    price BIGINT NOT NULL,
    currency TEXT NOT NULL,
    hourly BOOLEAN NOT NULL,
    seconds BIGINT,
    due_at BIGINT,
    state TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    valid_until BIGINT NOT NULL,
    counters TEXT REFERENCES quote (id),
    replaces TEXT REFERENCES quote (id),
    answered_by TEXT REFERENCES person (id),
    answered_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE UNIQUE INDEX quote_open ON quote (task, assistant) WHERE state = 'open';
CREATE UNIQUE INDEX quote_untaken ON quote (task) WHERE state = 'open' AND assistant IS NULL;
CREATE INDEX quote_task ON quote (task, number);
CREATE INDEX quote_pending ON quote (assistant, number) WHERE state IN ('open', 'countered');

CREATE TABLE quote_act (
    id TEXT PRIMARY KEY,
    quote TEXT NOT NULL REFERENCES quote (id),
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    act TEXT NOT NULL,
    actor TEXT REFERENCES person (id),
    platform TEXT NOT NULL,
    comment TEXT NOT NULL,
    UNIQUE (quote, seq)
);
