-- Every change of what leads and managers say of their team: hours, targets, escalation.

CREATE TABLE team_change (
    id TEXT PRIMARY KEY,
    team TEXT NOT NULL REFERENCES team (id),
    actor TEXT NOT NULL REFERENCES person (id),
    at BIGINT NOT NULL,
    earlier TEXT NOT NULL,
    later TEXT NOT NULL
);
