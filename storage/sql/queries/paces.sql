-- since: a team's days
SELECT acknowledge, respond FROM pace WHERE team = :team AND day >= :since;

-- hold: a team's day, held until the end; gives the histograms as they are
INSERT INTO pace (team, day, acknowledge, respond)
VALUES (:team, :day, :nothing, :nothing)
ON CONFLICT (team, day) DO UPDATE SET day = excluded.day
RETURNING acknowledge, respond;

-- measure: the histograms of a day that is held
UPDATE pace SET acknowledge = :acknowledge, respond = :respond WHERE team = :team AND day = :day;

-- measured: every hour that has something measured
SELECT hour, team, person, acknowledge, respond FROM tally;
