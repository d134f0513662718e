-- get: one task
SELECT * FROM task WHERE id = :id;

-- by_number: the task that people call by this number
SELECT * FROM task WHERE number = :number;

-- open_of_client: a client's open tasks, the one spoken in last first
SELECT *
  FROM task
 WHERE client = :client
   AND status IN ('new', 'claimed', 'in_progress', 'waiting', 'on_hold')
 ORDER BY spoke_at DESC, number DESC;

-- recent_of_client: a client's newest tasks
SELECT *
  FROM task
 WHERE client = :client
 ORDER BY opened_at DESC, number DESC
 LIMIT :limit;

-- last_claimed: when a person claimed a task last
SELECT MAX(at) AS at FROM journal WHERE actor = :person AND act = 'claim';

-- held_by: the open tasks a person holds, oldest first
SELECT *
  FROM task
 WHERE holder = :holder
   AND status IN ('claimed', 'in_progress', 'waiting', 'on_hold')
 ORDER BY opened_at, number;

-- count_unclaimed: how many new tasks a team has
SELECT COUNT(*) AS size FROM task WHERE team = :team AND status = 'new';

-- unclaimed: a team's new tasks, oldest first
SELECT *
  FROM task
 WHERE team = :team
   AND status = 'new'
 ORDER BY opened_at, number
 LIMIT :limit;

-- task_insert: a new task
INSERT INTO task (id, number, client, team, title, status, category, priority, holder, round,
                  origin_room, origin_thread, opened_at, spoke_at, ended_at, merged_into,
                  due_at, follows, revision)
VALUES (:id, :number, :client, :team, :title, :status, :category, :priority, :holder, :round,
        :origin_room, :origin_thread, :opened_at, :spoke_at, :ended_at, :merged_into,
        :due_at, :follows, 1);

-- task_update: a task as it is now, while nobody else changed it
UPDATE task
   SET number = :number, client = :client, team = :team, title = :title, status = :status,
       category = :category, priority = :priority, holder = :holder, round = :round,
       origin_room = :origin_room, origin_thread = :origin_thread, opened_at = :opened_at,
       spoke_at = :spoke_at, ended_at = :ended_at, merged_into = :merged_into,
       due_at = :due_at, follows = :follows,
       revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- task_guard: make sure of a task
UPDATE task SET revision = revision + 1 WHERE id = :id AND revision = :revision;

-- move: tasks whose client's chat got a new address
UPDATE task SET origin_room = :new WHERE origin_room = :old;

-- move_topic: tasks whose client's topic has another in its place
UPDATE task SET origin_thread = :new WHERE origin_room = :room AND origin_thread = :old;

-- after: tasks in the order of their numbers, from behind one
SELECT * FROM task WHERE number > :number ORDER BY number LIMIT :limit;

-- clocks: all clocks of a task, in the order they were started
SELECT * FROM clock WHERE task = :task ORDER BY started_at, round, part, kind;

-- clock_save: a clock as it is now; one that has stopped to somebody's credit stays
INSERT INTO clock (task, kind, round, part, started_at, due_at, stopped_at, credited_to, working,
                   wall, promised_at, expected_at, renewed)
VALUES (:task, :kind, :round, :part, :started_at, :due_at, :stopped_at, :credited_to, :working,
        :wall, :promised_at, :expected_at, :renewed)
ON CONFLICT (task, kind, round, part) DO UPDATE
   SET started_at = excluded.started_at, due_at = excluded.due_at,
       stopped_at = excluded.stopped_at, credited_to = excluded.credited_to,
       working = excluded.working, wall = excluded.wall,
       promised_at = excluded.promised_at, expected_at = excluded.expected_at,
       renewed = excluded.renewed
 WHERE clock.stopped_at IS NULL OR clock.credited_to IS NULL;

-- journal: what was done on a task, in order
SELECT * FROM journal WHERE task = :task ORDER BY seq, at;

-- journal_add: one more act
INSERT INTO journal (id, task, seq, round, at, act, actor, platform, before, after, detail, marks)
VALUES (:id, :task, (SELECT COALESCE(MAX(seq), 0) + 1 FROM journal WHERE task = :task), :round,
        :at, :act, :actor, :platform, :before, :after, :detail, :marks);
