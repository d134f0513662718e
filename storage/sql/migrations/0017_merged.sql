-- A task may become part of another: then it says of which.

ALTER TABLE task ADD COLUMN merged_into TEXT REFERENCES task (id);
CREATE INDEX searched_task ON searched (task) WHERE task IS NOT NULL;
CREATE INDEX reply_mode_task ON reply_mode (task);
