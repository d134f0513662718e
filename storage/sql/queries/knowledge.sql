-- all: the entries there are
SELECT * FROM knowledge_entry WHERE removed_at IS NULL ORDER BY number;

-- get: one entry
SELECT * FROM knowledge_entry WHERE id = :id;

-- next_number: the number after the last that was given
SELECT COALESCE(MAX(number), 0) + 1 AS number FROM knowledge_entry;

-- entry_insert: a new entry
INSERT INTO knowledge_entry (id, number, title, answer, questions, language, company, changed_by,
                             changed_at, removed_at, revision)
VALUES (:id, :number, :title, :answer, :questions, :language, :company, :changed_by, :changed_at,
        :removed_at, 1);

-- entry_update: an entry as it is now, while nobody else changed it
UPDATE knowledge_entry
   SET number = :number, title = :title, answer = :answer, questions = :questions,
       language = :language, company = :company, changed_by = :changed_by,
       changed_at = :changed_at, removed_at = :removed_at, revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- entry_guard: make sure of an entry
UPDATE knowledge_entry SET revision = revision + 1 WHERE id = :id AND revision = :revision;

-- miss: one question that no entry answered
SELECT * FROM knowledge_miss WHERE message = :message;

-- misses: questions that wait for somebody to write an answer, newest first
SELECT * FROM knowledge_miss
 WHERE settled_at IS NULL
 ORDER BY asked_at DESC
 LIMIT :limit;

-- miss_insert: a question that no entry answered
INSERT INTO knowledge_miss (message, asked_at, company, tried, settled_at, revision)
VALUES (:message, :asked_at, :company, :tried, :settled_at, 1);

-- miss_update: such a question as it is now, while nobody else changed it
UPDATE knowledge_miss
   SET asked_at = :asked_at, company = :company, tried = :tried, settled_at = :settled_at,
       revision = revision + 1
 WHERE message = :message AND revision = :revision;

-- miss_guard: make sure of such a question
UPDATE knowledge_miss SET revision = revision + 1 WHERE message = :id AND revision = :revision;
