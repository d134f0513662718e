-- What comes of a task that ended long ago is another one, which says what it follows.

ALTER TABLE task ADD COLUMN follows TEXT REFERENCES task (id);
