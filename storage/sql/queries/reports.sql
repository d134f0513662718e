-- open: open tasks by holder and status; each half has a partial index
SELECT holder, status, COUNT(*) AS size
  FROM task
 WHERE status = 'new'
   AND (CAST(:team AS TEXT) IS NULL OR team = :team)
 GROUP BY holder, status
UNION ALL
SELECT holder, status, COUNT(*) AS size
  FROM task
 WHERE status IN ('claimed', 'in_progress', 'waiting', 'on_hold')
   AND (CAST(:team AS TEXT) IS NULL OR team = :team)
 GROUP BY holder, status;

-- unclaimed: new tasks, in no order: by their age SQLite would look through all tasks there are
SELECT *
  FROM task
 WHERE status = 'new'
   AND (CAST(:team AS TEXT) IS NULL OR team = :team);

-- late: open tasks with a running clock past its due, by due; once for each such clock, since SQLite
-- would look through all clocks there are to group them by task
SELECT task.*
  FROM clock
  JOIN task ON task.id = clock.task
 WHERE clock.stopped_at IS NULL
   AND clock.due_at < :now
   AND task.status IN ('new', 'claimed', 'in_progress', 'waiting', 'on_hold')
   AND (CAST(:team AS TEXT) IS NULL OR task.team = :team)
 ORDER BY clock.due_at, task.number;
