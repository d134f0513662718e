-- get: one memo
SELECT * FROM memo WHERE id = :id;

-- by_number: one memo, even if it is over
SELECT * FROM memo WHERE number = :number;

-- open_of: a person's memos that are not over, in the order in which they come
SELECT * FROM memo WHERE person = :person AND ended_at IS NULL ORDER BY due_at, number;

-- next_number: the number of a new memo
SELECT COALESCE(MAX(number), 0) + 1 AS number FROM memo;

-- memo_insert: a new memo
INSERT INTO memo (id, number, person, task, body, due_at, step, made_at, told_at, ended_at, revision)
VALUES (:id, :number, :person, :task, :body, :due_at, :step, :made_at, :told_at, :ended_at, 1);

-- memo_update: a memo as it is now, while nobody else changed it
UPDATE memo
   SET number = :number, person = :person, task = :task, body = :body, due_at = :due_at,
       step = :step, made_at = :made_at, told_at = :told_at, ended_at = :ended_at,
       revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- memo_guard: make sure of a memo
UPDATE memo SET revision = revision + 1 WHERE id = :id AND revision = :revision;
