-- Everybody's entries of some days, as they are exported.

CREATE INDEX time_entry_days ON time_entry (day, person, number) WHERE removed_at IS NULL;
