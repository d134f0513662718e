-- change: one change of somebody's shifts
SELECT * FROM shift_change WHERE id = :id;

-- add: a change of somebody's shifts
INSERT INTO shift_change (id, person, actor, at, earlier, later)
VALUES (:id, :person, :actor, :at, :earlier, :later);

-- source: one calendar that days off come from
SELECT * FROM calendar_source WHERE id = :id;

-- followed: the calendar of a person that is followed at its address
SELECT * FROM calendar_source WHERE person = :person AND address <> '' AND ended_at IS NULL;

-- sources_due: calendars that are to be read now, the longest due first
SELECT * FROM calendar_source
 WHERE ended_at IS NULL AND next_at <= :now
 ORDER BY next_at, id LIMIT :limit;

-- source_insert: a new calendar
INSERT INTO calendar_source (id, person, address, file, made_at, next_at, read_at, etag, modified,
                             taken, trouble, failures, ended_at, revision)
VALUES (:id, :person, :address, :file, :made_at, :next_at, :read_at, :etag, :modified,
        :taken, :trouble, :failures, :ended_at, 1);

-- source_update: a calendar as it is now, while nobody else changed it
UPDATE calendar_source
   SET person = :person, address = :address, file = :file, made_at = :made_at, next_at = :next_at,
       read_at = :read_at, etag = :etag, modified = :modified, taken = :taken, trouble = :trouble,
       failures = :failures, ended_at = :ended_at, revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- source_guard: make sure of a calendar
UPDATE calendar_source SET revision = revision + 1 WHERE id = :id AND revision = :revision;
