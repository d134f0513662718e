-- get: one quote
SELECT * FROM quote WHERE id = :id;

-- by_number: one by its number
SELECT * FROM quote WHERE number = :number;

-- of_task: all of a task
SELECT * FROM quote WHERE task = :task ORDER BY number;

-- pending_with: those of an assistant that can still be accepted
SELECT *
  FROM quote
 WHERE assistant = :assistant AND state IN ('open', 'countered')
 ORDER BY number;

-- untaken: proposals for a team's tasks that wait for whoever takes them
SELECT quote.*
  FROM quote
  JOIN task ON task.id = quote.task
 WHERE quote.state = 'open' AND quote.assistant IS NULL AND task.team = :team
 ORDER BY quote.number;

-- next_number: the number after the last that was given
SELECT COALESCE(MAX(number), 0) + 1 AS number FROM quote;

-- quote_insert: a new quote; refused while another one of the assistant is open for the task
INSERT INTO quote (id, number, task, assistant, made_by, is_proposal, what, price, currency, hourly,
                   seconds, due_at, state, made_at, valid_until, counters, replaces, extends,
                   answered_by, answered_at, revision)
VALUES (:id, :number, :task, :assistant, :made_by, :is_proposal, :what, :price, :currency, :hourly,
        :seconds, :due_at, :state, :made_at, :valid_until, :counters, :replaces, :extends,
        :answered_by, :answered_at, 1);

-- quote_update: a quote as it is now, while nobody else changed it
UPDATE quote
   SET number = :number, task = :task, assistant = :assistant, made_by = :made_by,
       is_proposal = :is_proposal, what = :what, price = :price, currency = :currency,
       hourly = :hourly, seconds = :seconds, due_at = :due_at, state = :state, made_at = :made_at,
       valid_until = :valid_until, counters = :counters, replaces = :replaces,
       answered_by = :answered_by, answered_at = :answered_at, revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- quote_guard: make sure of a quote
UPDATE quote SET revision = revision + 1 WHERE id = :id AND revision = :revision;

-- acts: what was done with a quote, in order
SELECT * FROM quote_act WHERE quote = :quote ORDER BY seq;

-- act_add: one more act
INSERT INTO quote_act (id, quote, seq, at, act, actor, platform, comment)
VALUES (:id, :quote, (SELECT COALESCE(MAX(seq), 0) + 1 FROM quote_act WHERE quote = :quote), :at,
        :act, :actor, :platform, :comment);
