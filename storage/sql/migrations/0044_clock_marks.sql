-- The journal tells the clocks that each act started and stopped.

ALTER TABLE journal ADD COLUMN marks TEXT NOT NULL DEFAULT '[]';
CREATE INDEX team_change_team ON team_change (team, at);
