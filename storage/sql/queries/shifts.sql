-- change: one change of somebody's shifts
SELECT * FROM shift_change WHERE id = :id;

-- add: a change of somebody's shifts
INSERT INTO shift_change (id, person, actor, at, earlier, later)
VALUES (:id, :person, :actor, :at, :earlier, :later);
