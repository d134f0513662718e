-- of: what was said of a person
SELECT * FROM expertise WHERE person = :person;

-- expertise_insert: what is said of a person for the first time
INSERT INTO expertise (person, skills, languages, capacity, revision)
VALUES (:id, :skills, :languages, :capacity, 1);

-- expertise_update: what a person can do now, while nobody else changed it
UPDATE expertise
   SET skills = :skills, languages = :languages, capacity = :capacity, revision = revision + 1
 WHERE person = :id AND revision = :revision;

-- expertise_guard: make sure of what a person can do
UPDATE expertise SET revision = revision + 1 WHERE person = :id AND revision = :revision;
