-- get: one hand-over
SELECT * FROM shift_handover WHERE id = :id;

-- latest_of: that of a person's shift that ends last
SELECT * FROM shift_handover WHERE person = :person ORDER BY ends_at DESC LIMIT 1;

-- handover_insert: a new hand-over
INSERT INTO shift_handover (id, person, team, ends_at, back_at, lines, sent_at, told_at, revision)
VALUES (:id, :person, :team, :ends_at, :back_at, :lines, :sent_at, :told_at, 1);

-- handover_update: a hand-over as it is now, while nobody else changed it
UPDATE shift_handover
   SET person = :person, team = :team, ends_at = :ends_at, back_at = :back_at, lines = :lines,
       sent_at = :sent_at, told_at = :told_at, revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- handover_guard: make sure of a hand-over
UPDATE shift_handover SET revision = revision + 1 WHERE id = :id AND revision = :revision;
