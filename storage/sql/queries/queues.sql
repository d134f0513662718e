-- room: whose room this is
SELECT (SELECT MIN(team.name) FROM team WHERE team.channel_room = :room) AS team,
       (SELECT MIN(person.name)
          FROM account
          JOIN person ON person.id = account.person
         WHERE account.private_room = :room) AS person;

-- outbox_sizes: how many rows there are of each state, apart from each other what differs
SELECT state, unknown, repeated, CASE WHEN not_before <= :now THEN 1 ELSE 0 END AS due,
       COUNT(*) AS size
  FROM outbox
 GROUP BY 1, 2, 3, 4;

-- outbox_in_need: rows that end nowhere by themselves, or have waited since before an instant
SELECT *
  FROM outbox
 WHERE state = 'dead'
    OR state = 'parked'
    OR (state = 'ready' OR state = 'sending') AND created_at < :before
 ORDER BY created_at, seq
 LIMIT :limit;

-- outbox_lines: the newest rows, or those of one state
SELECT *
  FROM outbox
 WHERE CAST(:state AS TEXT) IS NULL OR state = :state
 ORDER BY seq DESC
 LIMIT :limit;

-- outbox_dead: rows that will never arrive
SELECT id FROM outbox WHERE state = 'dead' ORDER BY seq;

-- outbox_superseded: the row that waits to show the same view as one that is over
SELECT younger.id
  FROM outbox
  JOIN outbox AS younger ON younger.view = outbox.view
 WHERE outbox.id = :id
   AND outbox.state IN ('parked', 'dead')
   AND younger.state = 'ready';

-- outbox_retry: a row that may go at once, with all its attempts before it
UPDATE outbox
   SET state = 'ready', not_before = :now, attempts = 0, touched_by = :by, touched_at = :now,
       touched_why = ''
 WHERE id = :id AND state IN ('ready', 'parked', 'dead');

-- outbox_drop: a row that somebody gives up
UPDATE outbox
   SET state = 'dropped', touched_by = :by, touched_at = :now, touched_why = :why
 WHERE id = :id AND state IN ('ready', 'parked', 'dead');

-- inbox_sizes: how many rows there are of each state, apart those that failed before
SELECT state, CASE WHEN attempts > 0 THEN 1 ELSE 0 END AS failed, COUNT(*) AS size
  FROM inbox
 GROUP BY 1, 2;

-- inbox_in_need: rows that failed for good, or have waited since before an instant
SELECT *
  FROM inbox
 WHERE state = 'poison'
    OR (state = 'new' OR state = 'away') AND received_at < :before
 ORDER BY received_at, seq
 LIMIT :limit;

-- inbox_lines: the newest rows, or those of one state
SELECT *
  FROM inbox
 WHERE CAST(:state AS TEXT) IS NULL OR state = :state
 ORDER BY seq DESC
 LIMIT :limit;

-- inbox_line: one row
SELECT * FROM inbox WHERE seq = :seq;

-- inbox_retry: a row that is handled again, with all its attempts before it
UPDATE inbox
   SET state = 'new', attempts = 0, disposition = NULL, handled_at = NULL, touched_by = :by,
       touched_at = :now, touched_why = ''
 WHERE seq = :seq AND state = 'poison';

-- inbox_drop: a row that somebody gives up
UPDATE inbox
   SET state = 'dropped', disposition = 'dropped', handled_at = :now, touched_by = :by,
       touched_at = :now, touched_why = :why
 WHERE seq = :seq AND state IN ('new', 'poison', 'away')
RETURNING key;

-- skipped: kinds of rows that are no event, the most frequent first
SELECT platform, kind, COUNT(*) AS times, MAX(received_at) AS last_at
  FROM inbox
 WHERE kind IS NOT NULL
 GROUP BY platform, kind
 ORDER BY times DESC, platform, kind
 LIMIT :limit;
