-- Whoever works for the desk may be a client of it as well.

ALTER TABLE person ADD COLUMN also_client BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE person ADD COLUMN client_team TEXT REFERENCES team (id);
