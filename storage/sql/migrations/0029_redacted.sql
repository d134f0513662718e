-- A message whose words were removed for good: when, and by whom.

ALTER TABLE message ADD COLUMN redacted_at BIGINT;
ALTER TABLE message ADD COLUMN redacted_by TEXT REFERENCES person (id);
