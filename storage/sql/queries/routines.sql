-- get: one routine
SELECT * FROM routine WHERE id = :id;

-- by_number: one routine, even if it has ended
SELECT * FROM routine WHERE number = :number;

-- running_of: a client's that have not ended, in the order in which they come
SELECT * FROM routine WHERE client = :client AND ended_at IS NULL ORDER BY next_at, number;

-- made_by: those that a person has made and that have not ended
SELECT * FROM routine WHERE made_by = :person AND ended_at IS NULL ORDER BY next_at, number;

-- next_number: the number of a new routine
SELECT COALESCE(MAX(number), 0) + 1 AS number FROM routine;

-- routine_insert: a new routine
INSERT INTO routine (id, number, client, made_by, origin_room, origin_thread, body, recurrence,
                     zone, next_at, step, made_at, ended_at, revision)
VALUES (:id, :number, :client, :made_by, :origin_room, :origin_thread, :body, :recurrence, :zone,
        :next_at, :step, :made_at, :ended_at, 1);

-- routine_update: a routine as it is now, while nobody else changed it
UPDATE routine
   SET number = :number, client = :client, made_by = :made_by, origin_room = :origin_room,
       origin_thread = :origin_thread, body = :body, recurrence = :recurrence, zone = :zone,
       next_at = :next_at, step = :step, made_at = :made_at, ended_at = :ended_at,
       revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- routine_guard: make sure of a routine
UPDATE routine SET revision = revision + 1 WHERE id = :id AND revision = :revision;

-- move: a chat got a new address
UPDATE routine SET origin_room = :new WHERE origin_room = :old;
