-- get: a reminder that was neither dropped nor handled
SELECT * FROM reminder WHERE key = :key AND state IN ('pending', 'fired');

-- add: a new reminder; one with the same key is left as it is
INSERT INTO reminder (key, subject, kind, round, step, due_at, state)
VALUES (:key, :subject, :kind, :round, :step, :due_at, 'pending')
ON CONFLICT (key) DO NOTHING;

-- drop_all: whatever is still to come for a subject
UPDATE reminder
   SET state = 'dropped'
 WHERE subject = :subject AND state IN ('pending', 'fired');

-- drop_kind: what is still to come of one kind
UPDATE reminder
   SET state = 'dropped'
 WHERE subject = :subject AND state IN ('pending', 'fired') AND kind = :kind;

-- handled: the desk has looked again
UPDATE reminder SET state = 'handled' WHERE key = :key AND state = 'fired';

-- next: when the earliest is due
SELECT MIN(due_at) AS due_at FROM reminder WHERE state = 'pending';

-- backlog: how many there are of each state that is not over
SELECT state, COUNT(*) AS size
  FROM reminder
 WHERE state IN ('pending', 'fired')
 GROUP BY state;
