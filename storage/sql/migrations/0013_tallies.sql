-- What was counted and measured in one hour (UTC, its first instant) of a team, by person: '' is
-- nobody. A summary adds these up instead of looking at every task. The histograms are packed by
-- bot/domain/histogram.py. What happened before there were tallies is counted by storage/tallies.py.

CREATE TABLE tally (
    hour BIGINT NOT NULL,
    team TEXT NOT NULL REFERENCES team (id),
    person TEXT NOT NULL,
    opened BIGINT NOT NULL,
    done BIGINT NOT NULL,
    acknowledge BYTEA NOT NULL,
    respond BYTEA NOT NULL,
    complete BYTEA NOT NULL,
    PRIMARY KEY (hour, team, person)
);
