-- Views that shall be posted once more, below what was said since they were posted last.

ALTER TABLE view ADD COLUMN afresh BOOLEAN NOT NULL DEFAULT FALSE;
