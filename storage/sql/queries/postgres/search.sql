-- save: the words of a message or of a client's names
INSERT INTO searched (subject, task, words)
VALUES (:subject, :task, array_to_tsvector(string_to_array(:words, ' ')))
ON CONFLICT (subject) DO UPDATE SET task = excluded.task, words = excluded.words;

-- by_message: tasks with a message in which a word begins so, the newest message first
SELECT searched.task, searched.subject AS message, message.at
  FROM searched
  JOIN message ON message.id = searched.subject
  JOIN task ON task.id = searched.task
 WHERE searched.words @@ CAST('''' || :word || ''':*' AS TSQUERY)
   AND (CAST(:team AS TEXT) = '' OR task.team = :team)
 ORDER BY searched.id DESC
 LIMIT :limit;

-- by_client: tasks of clients in whose names a word begins so, newest first
SELECT task.id AS task, task.opened_at AS at
  FROM searched
  JOIN task ON task.client = searched.subject
 WHERE searched.words @@ CAST('''' || :word || ''':*' AS TSQUERY)
   AND searched.task IS NULL
   AND (CAST(:team AS TEXT) = '' OR task.team = :team)
 ORDER BY task.opened_at DESC
 LIMIT :limit;

-- settle: the index has no words of its own that would outlive those of its rows
SELECT 1 WHERE FALSE;
