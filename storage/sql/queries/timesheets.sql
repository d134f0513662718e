-- timer: one timer
SELECT * FROM timer WHERE id = :id;

-- running: a person's timer that runs
SELECT * FROM timer WHERE person = :person AND stopped_at IS NULL;

-- entry: one entry, even if it was removed
SELECT * FROM time_entry WHERE id = :id;

-- by_number: the same by its number
SELECT * FROM time_entry WHERE number = :number;

-- of_week: what counts in a person's timesheet of a week
SELECT *
  FROM time_entry
 WHERE person = :person AND week = :week AND removed_at IS NULL
 ORDER BY day, number;

-- of_day: what a person worked on a day
SELECT *
  FROM time_entry
 WHERE person = :person AND day = :day AND removed_at IS NULL
 ORDER BY number;

-- of_task: everybody's entries on a task
SELECT * FROM time_entry WHERE task = :task AND removed_at IS NULL ORDER BY day, number;

-- running_on: everybody's timers that run on a task
SELECT * FROM timer WHERE task = :task AND stopped_at IS NULL ORDER BY started_at, id;

-- between: everybody's entries of some days
SELECT *
  FROM time_entry
 WHERE day >= :since AND day <= :until AND removed_at IS NULL
 ORDER BY day, person, number;

-- corrections: what corrects an entry and stands
SELECT * FROM time_entry WHERE corrects = :entry AND removed_at IS NULL ORDER BY number;

-- next_number: the number after the last that was given
SELECT COALESCE(MAX(number), 0) + 1 AS number FROM time_entry;

-- timer_insert: a timer begins; refused while another one of the person runs
INSERT INTO timer (id, person, task, zone, started_at, seen_at, asked_at, looks, stopped_at,
                   revision)
VALUES (:id, :person, :task, :zone, :started_at, :seen_at, :asked_at, :looks, :stopped_at, 1);

-- timer_update: a timer as it is now, while nobody else changed it
UPDATE timer
   SET task = :task, zone = :zone, started_at = :started_at, seen_at = :seen_at,
       asked_at = :asked_at, looks = :looks, stopped_at = :stopped_at, person = :person,
       revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- timer_guard: make sure of a timer
UPDATE timer SET revision = revision + 1 WHERE id = :id AND revision = :revision;

-- entry_insert: a new entry
INSERT INTO time_entry (id, number, person, task, day, zone, week, seconds, started_at, ended_at,
                        note, source, billable, corrects, reason, added_by, added_at, removed_by,
                        removed_at, revision)
VALUES (:id, :number, :person, :task, :day, :zone, :week, :seconds, :started_at, :ended_at,
        :note, :source, :billable, :corrects, :reason, :added_by, :added_at, :removed_by,
        :removed_at, 1);

-- entry_update: an entry as it is now, while nobody else changed it
UPDATE time_entry
   SET number = :number, person = :person, task = :task, day = :day, zone = :zone, week = :week,
       seconds = :seconds, started_at = :started_at, ended_at = :ended_at, note = :note,
       source = :source, billable = :billable, corrects = :corrects, reason = :reason,
       added_by = :added_by, added_at = :added_at, removed_by = :removed_by,
       removed_at = :removed_at, revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- entry_guard: make sure of an entry
UPDATE time_entry SET revision = revision + 1 WHERE id = :id AND revision = :revision;

-- sheet: a person's timesheet of a week
SELECT * FROM timesheet WHERE person = :person AND week = :week;

-- sheet_by_number: one timesheet
SELECT * FROM timesheet WHERE number = :number;

-- sheets: a person's timesheets of a week and later ones
SELECT * FROM timesheet WHERE person = :person AND week >= :since ORDER BY week;

-- handed_in: those that wait to be judged
SELECT * FROM timesheet WHERE state = 'submitted' ORDER BY week, number;

-- next_sheet: the number after the last that was given
SELECT COALESCE(MAX(number), 0) + 1 AS number FROM timesheet;

-- sheet_insert: a new timesheet; a person has one of a week
INSERT INTO timesheet (id, number, person, week, state, seconds, submitted_at, judged_by, judged_at,
                       comment, is_own, revision)
VALUES (:id, :number, :person, :week, :state, :seconds, :submitted_at, :judged_by, :judged_at,
        :comment, :is_own, 1);

-- sheet_update: a timesheet as it is now, while nobody else changed it
UPDATE timesheet
   SET number = :number, person = :person, week = :week, state = :state, seconds = :seconds,
       submitted_at = :submitted_at, judged_by = :judged_by, judged_at = :judged_at,
       comment = :comment, is_own = :is_own, revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- sheet_guard: make sure of a timesheet
UPDATE timesheet SET revision = revision + 1 WHERE id = :id AND revision = :revision;

-- acts: what was done with a timesheet, in order
SELECT * FROM sheet_act WHERE sheet = :sheet ORDER BY seq;

-- act_add: one more act
INSERT INTO sheet_act (id, sheet, seq, at, act, actor, platform, seconds, comment, is_own)
VALUES (:id, :sheet, (SELECT COALESCE(MAX(seq), 0) + 1 FROM sheet_act WHERE sheet = :sheet), :at,
        :act, :actor, :platform, :seconds, :comment, :is_own);
