-- When people read how the desk stands. Those who manage it already get theirs from now on: the desk
-- looks at once, and then each morning.

ALTER TABLE person ADD COLUMN digest TEXT NOT NULL DEFAULT '';
INSERT INTO reminder (key, subject, kind, round, step, due_at, state)
SELECT 'digest:digest.' || id || ':0:0', 'digest.' || id, 'digest', 0, 0, 0, 'pending'
  FROM person
 WHERE role = 'manager';
