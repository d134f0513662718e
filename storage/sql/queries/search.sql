-- next_number: the first task after a number
SELECT MIN(task.number) AS number FROM task WHERE task.number > :after;

-- clients: whose names the search takes up at first, when staff could not be clients as well
SELECT id, name, company FROM person WHERE role = 'client' ORDER BY id;

-- messages: what was written about tasks of some numbers, oldest first
SELECT message.id, message.task, text.body, text.files
  FROM task
  JOIN message ON message.task = task.id
  JOIN text ON text.message = message.id
 WHERE task.number >= :first AND task.number < :until
 ORDER BY message.at, message.seq;

-- merge: words of a task that became part of another
UPDATE searched SET task = :into WHERE task = :part;
