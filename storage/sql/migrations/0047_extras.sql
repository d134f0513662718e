-- A quote for more time extends one that was accepted.

ALTER TABLE quote ADD COLUMN extends TEXT REFERENCES quote (id);
CREATE INDEX time_entry_task ON time_entry (task) WHERE removed_at IS NULL;
CREATE INDEX timer_task ON timer (task) WHERE stopped_at IS NULL;
