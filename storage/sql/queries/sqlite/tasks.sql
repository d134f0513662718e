-- next_number: take the next task number
UPDATE counter SET value = value + 1 WHERE name = 'task' RETURNING value AS number;
