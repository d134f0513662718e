-- What people change of what they wrote: when, and the words that stood there before; and of which
-- post of a relayed message a message in a chat is the copy.

ALTER TABLE message ADD COLUMN edited_at BIGINT;
ALTER TABLE message ADD COLUMN deleted_at BIGINT;
ALTER TABLE message ADD COLUMN withdrawn_at BIGINT;

-- Erased along with the message's own words.
CREATE TABLE former_text (
    message TEXT NOT NULL REFERENCES message (id),
    position BIGINT NOT NULL,
    body TEXT NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (message, position)
);

ALTER TABLE standing ADD COLUMN slot TEXT NOT NULL DEFAULT '';

ALTER TABLE outbox ADD COLUMN message TEXT;
UPDATE outbox
   SET message = standing.message
  FROM standing
 WHERE standing.outbox = outbox.id AND standing.message IS NOT NULL;
CREATE INDEX outbox_message ON outbox (message) WHERE message IS NOT NULL;
