-- get: one form on its way
SELECT * FROM filling WHERE id = :id;

-- open: the form a person fills in here
SELECT * FROM filling WHERE person = :person AND place = :place AND ended_at IS NULL;

-- filling_insert: a form that was just begun
INSERT INTO filling (id, person, place, form, subject, said, chosen, step, turn, asked_at,
                     ended_at, revision)
VALUES (:id, :person, :place, :form, :subject, :said, :chosen, :step, :turn, :asked_at,
        :ended_at, 1);

-- filling_update: a form as it is now, while nobody else changed it
UPDATE filling
   SET person = :person, place = :place, form = :form, subject = :subject, said = :said,
       chosen = :chosen, step = :step, turn = :turn, asked_at = :asked_at, ended_at = :ended_at,
       revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- filling_guard: make sure of a form
UPDATE filling SET revision = revision + 1 WHERE id = :id AND revision = :revision;

-- move: the same in a chat that got a new address
UPDATE filling SET place = :new WHERE place = :old AND ended_at IS NULL;
