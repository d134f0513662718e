-- get: one link
SELECT * FROM secret_link WHERE digest = :digest;

-- of_owner: a person's links of one purpose that were not taken back
SELECT * FROM secret_link
 WHERE owner = :owner AND purpose = :purpose AND ended_at IS NULL
 ORDER BY created_at, digest;

-- link_insert: a new link
INSERT INTO secret_link (digest, purpose, owner, shows, created_at, expires_at, ended_at,
                         revision)
VALUES (:digest, :purpose, :owner, :shows, :created_at, :expires_at, :ended_at, 1);

-- link_update: a link as it is now, while nobody else changed it
UPDATE secret_link
   SET purpose = :purpose, owner = :owner, shows = :shows, created_at = :created_at,
       expires_at = :expires_at, ended_at = :ended_at, revision = revision + 1
 WHERE digest = :digest AND revision = :revision;

-- link_guard: make sure of a link
UPDATE secret_link SET revision = revision + 1 WHERE digest = :id AND revision = :revision;

-- forget: links that are over
DELETE FROM secret_link WHERE expires_at < :before;
