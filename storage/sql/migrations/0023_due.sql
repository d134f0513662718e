-- A client may say by when a request is needed.

ALTER TABLE task ADD COLUMN due_at BIGINT;
