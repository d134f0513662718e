-- get: one rating
SELECT * FROM rating WHERE id = :id;

-- of_task: the task's only one
SELECT * FROM rating WHERE task = :task;

-- last_asked: when a client was asked last
SELECT MAX(asked_at) AS asked_at FROM rating WHERE client = :client;

-- average: how many ratings a person has, and what they come to
SELECT COUNT(*) AS size, COALESCE(SUM(stars), 0) AS total
  FROM rating
 WHERE rated = :rated AND stars IS NOT NULL;

-- rating_insert: a new rating, or the question for one
INSERT INTO rating (id, task, client, rated, asked_at, stars, rated_at, revision)
VALUES (:id, :task, :client, :rated, :asked_at, :stars, :rated_at, 1);

-- rating_update: a rating as it is now, while nobody else changed it
UPDATE rating
   SET task = :task, client = :client, rated = :rated, asked_at = :asked_at, stars = :stars,
       rated_at = :rated_at, revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- rating_guard: make sure of a rating
UPDATE rating SET revision = revision + 1 WHERE id = :id AND revision = :revision;
