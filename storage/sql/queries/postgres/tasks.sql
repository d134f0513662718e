-- next_number: take the next task number
SELECT nextval('task_number_seq') AS number;
