-- open: open tasks by holder and status
SELECT holder, status, COUNT(*) AS size
  FROM task
 WHERE status IN ('new', 'claimed', 'in_progress', 'waiting', 'on_hold')
   AND (CAST(:team AS TEXT) IS NULL OR team = :team)
 GROUP BY holder, status;

-- opened: tasks opened in an interval
SELECT COUNT(*) AS size
  FROM task
 WHERE opened_at >= :since
   AND opened_at < :until
   AND (CAST(:team AS TEXT) IS NULL OR team = :team);

-- done: tasks done in an interval, by holder
SELECT holder, COUNT(*) AS size
  FROM task
 WHERE status IN ('done', 'closed')
   AND ended_at >= :since
   AND ended_at < :until
   AND (CAST(:team AS TEXT) IS NULL OR team = :team)
 GROUP BY holder;

-- unclaimed: new tasks, oldest first
SELECT *
  FROM task
 WHERE status = 'new'
   AND (CAST(:team AS TEXT) IS NULL OR team = :team)
 ORDER BY opened_at, number;

-- late: open tasks with a running clock past its due, the one due first on top
SELECT task.*
  FROM task
  JOIN (SELECT clock.task, MIN(clock.due_at) AS due_at
          FROM clock
         WHERE clock.stopped_at IS NULL
           AND clock.due_at < :now
         GROUP BY clock.task) AS overdue ON overdue.task = task.id
 WHERE task.status IN ('new', 'claimed', 'in_progress', 'waiting', 'on_hold')
   AND (CAST(:team AS TEXT) IS NULL OR task.team = :team)
 ORDER BY overdue.due_at, task.number;

-- stopped: the working time of clocks that stopped in an interval, by whom they are credited to
SELECT clock.kind, clock.credited_to, clock.working
  FROM clock
 WHERE clock.stopped_at IS NOT NULL
   AND clock.stopped_at >= :since
   AND clock.stopped_at < :until
   AND clock.kind IN ('acknowledge', 'respond', 'complete')
   AND clock.credited_to IS NOT NULL
   AND clock.working IS NOT NULL
   AND (CAST(:team AS TEXT) IS NULL
        OR EXISTS (SELECT 1 FROM task WHERE task.id = clock.task AND task.team = :team));
