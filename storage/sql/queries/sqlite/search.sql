-- save: the words of a message or of a client's names
INSERT INTO searched (subject, task, words)
VALUES (:subject, :task, :words)
ON CONFLICT (subject) DO UPDATE SET task = excluded.task, words = excluded.words;

-- by_message: tasks with a message in which a word begins so, the newest message first
SELECT searched.task, searched.subject AS message, message.at
  FROM searched_words
  JOIN searched ON searched.id = searched_words.rowid
  JOIN message ON message.id = searched.subject
  JOIN task ON task.id = searched.task
 WHERE searched_words MATCH '"' || :word || '"*'
   AND (:team = '' OR task.team = :team)
 ORDER BY searched_words.rowid DESC
 LIMIT :limit;

-- by_client: tasks of clients in whose names a word begins so, newest first
SELECT task.id AS task, task.opened_at AS at
  FROM searched_words
  JOIN searched ON searched.id = searched_words.rowid
  JOIN task ON task.client = searched.subject
 WHERE searched_words MATCH '"' || :word || '"*'
   AND searched.task IS NULL
   AND (:team = '' OR task.team = :team)
 ORDER BY task.opened_at DESC
 LIMIT :limit;

-- settle: write the index anew without words that were removed, which it otherwise keeps for a while
INSERT INTO searched_words (searched_words) VALUES ('optimize');
