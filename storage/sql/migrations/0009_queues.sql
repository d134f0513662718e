-- What a person did to a row by hand, and of which kind a skipped row was.

ALTER TABLE outbox ADD COLUMN touched_by TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN touched_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN touched_why TEXT NOT NULL DEFAULT '';
ALTER TABLE inbox ADD COLUMN touched_by TEXT NOT NULL DEFAULT '';
ALTER TABLE inbox ADD COLUMN touched_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE inbox ADD COLUMN touched_why TEXT NOT NULL DEFAULT '';
ALTER TABLE inbox ADD COLUMN kind TEXT;
CREATE INDEX inbox_kind ON inbox (platform, kind) WHERE kind IS NOT NULL;
