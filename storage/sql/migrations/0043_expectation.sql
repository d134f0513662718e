-- What clients were told to expect, whether it was kept, and how fast a team was, by day.

ALTER TABLE clock ADD COLUMN promised_at BIGINT;
ALTER TABLE clock ADD COLUMN expected_at BIGINT;
ALTER TABLE clock ADD COLUMN renewed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE tally ADD COLUMN promised BIGINT NOT NULL DEFAULT 0;
ALTER TABLE tally ADD COLUMN kept BIGINT NOT NULL DEFAULT 0;
CREATE TABLE pace (
    team TEXT NOT NULL REFERENCES team (id),
    day BIGINT NOT NULL,
    acknowledge BYTEA NOT NULL,
    respond BYTEA NOT NULL,
    PRIMARY KEY (team, day)
);
-- What was measured before is added up by storage/paces.py.
