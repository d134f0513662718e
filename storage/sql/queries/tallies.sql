-- add: count in an hour, and hold its tally until the end; gives the histograms as they are
INSERT INTO tally (hour, team, person, opened, done, acknowledge, respond, complete)
VALUES (:hour, :team, :person, :opened, :done, :nothing, :nothing, :nothing)
ON CONFLICT (hour, team, person) DO UPDATE
   SET opened = tally.opened + excluded.opened, done = tally.done + excluded.done
RETURNING acknowledge, respond, complete;

-- measure: the histograms of an hour whose tally is held
UPDATE tally
   SET acknowledge = :acknowledge, respond = :respond, complete = :complete
 WHERE hour = :hour AND team = :team AND person = :person;

-- promise: promises that ended in an hour whose tally is held
UPDATE tally
   SET promised = promised + :promised, kept = kept + :kept
 WHERE hour = :hour AND team = :team AND person = :person;

-- promised: promises that ended in an interval, by hour, team and whom they are credited to
SELECT clock.stopped_at - clock.stopped_at % 3600000 AS hour, task.team, clock.credited_to,
       COUNT(*) AS promised,
       SUM(CASE WHEN clock.stopped_at <= clock.promised_at THEN 1 ELSE 0 END) AS kept
  FROM clock
  JOIN task ON task.id = clock.task
 WHERE clock.stopped_at IS NOT NULL
   AND clock.stopped_at >= :since
   AND clock.stopped_at < :until
   AND clock.promised_at IS NOT NULL
   AND clock.credited_to IS NOT NULL
 GROUP BY clock.stopped_at - clock.stopped_at % 3600000, task.team, clock.credited_to;

-- between: the tallies of whole hours
SELECT person, opened, done, promised, kept, acknowledge, respond, complete
  FROM tally
 WHERE hour >= :since
   AND hour < :until
   AND (CAST(:team AS TEXT) IS NULL OR team = :team);

-- opened: tasks opened in an interval, by hour and team
SELECT opened_at - opened_at % 3600000 AS hour, team, COUNT(*) AS size
  FROM task
 WHERE opened_at >= :since
   AND opened_at < :until
 GROUP BY opened_at - opened_at % 3600000, team;

-- done: tasks done in an interval, by hour, team and holder
SELECT ended_at - ended_at % 3600000 AS hour, team, holder, COUNT(*) AS size
  FROM task
 WHERE status IN ('done', 'closed')
   AND ended_at >= :since
   AND ended_at < :until
 GROUP BY ended_at - ended_at % 3600000, team, holder;

-- stopped: the working time of clocks that stopped in an interval, by whom they are credited to
SELECT clock.stopped_at - clock.stopped_at % 3600000 AS hour, task.team, clock.credited_to,
       clock.kind, clock.working
  FROM clock
  JOIN task ON task.id = clock.task
 WHERE clock.stopped_at IS NOT NULL
   AND clock.stopped_at >= :since
   AND clock.stopped_at < :until
   AND clock.kind IN ('acknowledge', 'respond', 'complete')
   AND clock.credited_to IS NOT NULL
   AND clock.working IS NOT NULL;

-- next: the first instants since then at which there is something to be counted
SELECT (SELECT MIN(opened_at) FROM task WHERE opened_at >= :since) AS opened_at,
       (SELECT MIN(ended_at)
          FROM task
         WHERE status IN ('done', 'closed')
           AND ended_at >= :since) AS ended_at,
       (SELECT MIN(stopped_at)
          FROM clock
         WHERE stopped_at IS NOT NULL
           AND stopped_at >= :since) AS stopped_at;
