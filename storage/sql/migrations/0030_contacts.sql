-- A client may be a contact of their company: they see what its other people asked for.

ALTER TABLE person ADD COLUMN contact BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE invitation ADD COLUMN contact BOOLEAN NOT NULL DEFAULT FALSE;
