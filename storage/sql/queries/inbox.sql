-- twin_add: one more key of a happening; nothing when it is known
INSERT INTO twin (key)
SELECT CAST(:key AS TEXT)
 WHERE NOT EXISTS (SELECT 1 FROM inbox WHERE inbox.key = :key)
ON CONFLICT (key) DO NOTHING;

-- done: a row that was handled
UPDATE inbox
   SET state = 'done', disposition = :disposition, handled_at = :now, kind = :kind
 WHERE key = :key AND state = 'new';

-- failed: a row that could not be handled this time
UPDATE inbox
   SET attempts = attempts + 1, error = :error
 WHERE key = :key AND state = 'new';

-- poison: a row that is not tried again
UPDATE inbox
   SET state = 'poison', attempts = attempts + 1, error = :error, disposition = 'parked',
       handled_at = :now
 WHERE key = :key AND state = 'new';

-- next: when the earliest row that still waits may be handled
SELECT MIN(not_before) AS not_before FROM inbox WHERE state = 'new' AND not_before > :now;

-- due: a row that need not wait any longer
SELECT seq FROM inbox WHERE state = 'new' AND not_before <= :now ORDER BY at, seq LIMIT 1;

-- backlog: how many there are of each state
SELECT state, COUNT(*) AS size FROM inbox GROUP BY state;

-- begin_row: a row's own part of the transaction
SAVEPOINT inbox_row;

-- undo_row: take back what was done for a row
ROLLBACK TO SAVEPOINT inbox_row;

-- end_row: keep what was done for a row
RELEASE SAVEPOINT inbox_row;

-- platforms: where rows that were not handled came from
SELECT DISTINCT platform, 'new' AS state FROM inbox WHERE state = 'new'
 UNION ALL
SELECT DISTINCT platform, 'away' AS state FROM inbox WHERE state = 'away';

-- set_aside: rows of a platform that is not served now
UPDATE inbox SET state = 'away' WHERE platform = :platform AND state = 'new';

-- take_back: rows of a platform that is served again
UPDATE inbox SET state = 'new' WHERE platform = :platform AND state = 'away';
