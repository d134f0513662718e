-- How a person's words look, which message they answer (by its id in the same chat), and what they
-- quote of it.

ALTER TABLE message ADD COLUMN answers TEXT NOT NULL DEFAULT '';
ALTER TABLE text ADD COLUMN spans TEXT NOT NULL DEFAULT '[]';
ALTER TABLE text ADD COLUMN quoted TEXT NOT NULL DEFAULT '';

-- Whoever answers a message is shown as answering its copy.
CREATE INDEX standing_message ON standing (message) WHERE message IS NOT NULL;
