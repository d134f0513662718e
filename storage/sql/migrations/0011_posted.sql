-- What the desk said about a task is looked for when the task ends.

CREATE INDEX standing_task ON standing (task) WHERE task IS NOT NULL;
