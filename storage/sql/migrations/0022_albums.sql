-- Parts of an album that are carried together: a row is held while more of them may come.

ALTER TABLE outbox ADD COLUMN album TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN held BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE outbox ADD COLUMN joined_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX outbox_album ON outbox (album) WHERE album <> '';
CREATE INDEX outbox_held ON outbox (lane) WHERE held;
CREATE INDEX standing_outbox ON standing (outbox) WHERE outbox <> '';
