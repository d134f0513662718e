-- create_history: where it is kept what was applied
CREATE TABLE IF NOT EXISTS migration (
    position BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at BIGINT NOT NULL
);

-- history: what was applied, in order
SELECT name, checksum FROM migration ORDER BY position;

-- note: one more was applied
INSERT INTO migration (position, name, checksum, applied_at)
VALUES (:position, :name, :checksum, :applied_at);
