-- What clients think of finished tasks. A task is asked about once, and not rated twice.

CREATE TABLE rating (
    id TEXT PRIMARY KEY,
    task TEXT NOT NULL UNIQUE REFERENCES task (id),
    client TEXT NOT NULL REFERENCES person (id),
    rated TEXT NOT NULL REFERENCES person (id),
    asked_at BIGINT NOT NULL,
    stars BIGINT,
    rated_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE INDEX rating_client ON rating (client, asked_at);
CREATE INDEX rating_rated ON rating (rated, stars) WHERE stars IS NOT NULL;
