-- former: what a message said before it was changed is removed with it
DELETE FROM former_text WHERE message = :message;

-- titles: tasks of a client that are called by words that were removed
UPDATE task
   SET title = :instead, revision = revision + 1
 WHERE client = :client AND title = :title;

-- payloads: raw rows that were handled, since an instant
UPDATE inbox SET raw = '' WHERE at >= :since AND state IN ('done', 'dropped') AND raw <> '';

-- sentences: what the desk said since an instant, in its order
SELECT id, seq, state, urgency, effect
  FROM outbox
 WHERE seq > :after AND created_at >= :since
 ORDER BY seq
 LIMIT :limit;
