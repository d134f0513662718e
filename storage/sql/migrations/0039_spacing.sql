-- Reminders to one person keep their distance: the last one in a place is looked up.

ALTER TABLE outbox ADD COLUMN spaced BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX outbox_spaced ON outbox (lane, not_before) WHERE spaced;
