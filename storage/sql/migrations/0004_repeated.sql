-- Rows that were posted once more although an earlier attempt may have arrived.

ALTER TABLE outbox ADD COLUMN repeated BOOLEAN NOT NULL DEFAULT FALSE;
