-- stands: the hash of what a view shows, and its messages, the first one first; or that it shall be
-- posted once more
SELECT view.shown, view.afresh, view_ref.room, view_ref.thread, view_ref.ref
  FROM view
  LEFT JOIN view_ref ON view_ref.view = view.key
 WHERE view.key = :view
 ORDER BY view_ref.position;

-- of_subject: every view of a task
SELECT * FROM view WHERE subject = :subject ORDER BY key;

-- homes_of: what a person has looked at as their home
SELECT view.*
  FROM account
  JOIN view ON view.subject = account.platform || '/' || account.workspace || '/' || account.user_id
 WHERE account.person = :person
   AND view.kind = 'home';

-- refs_of_subject: the messages of every view of a task
SELECT view_ref.*
  FROM view
  JOIN view_ref ON view_ref.view = view.key
 WHERE view.subject = :subject
 ORDER BY view_ref.view, view_ref.position;

-- save: a view that shall be seen; says on which board it stands already
INSERT INTO view (key, kind, subject, room, thread, language, shown, apart, afresh)
VALUES (:key, :kind, :subject, :room, :thread, :language, '', :apart, :afresh)
ON CONFLICT (key) DO UPDATE
   SET language = excluded.language, apart = view.apart OR excluded.apart,
       afresh = view.afresh OR excluded.afresh
RETURNING board, apart;

-- placed: where a view belongs, and the board it stands on
SELECT room, thread, board, apart FROM view WHERE key = :view;

-- on_board: the views that share a board
SELECT subject, apart FROM view WHERE board = :board AND board <> '' ORDER BY key;

-- board_at: the board that a message shows
SELECT view.key
  FROM view_ref
  JOIN view ON view.key = view_ref.view
 WHERE view_ref.room = :room
   AND view_ref.ref = :ref
   AND view.kind = 'board';

-- join_board: let a view that stands nowhere yet stand on a board
UPDATE view
   SET board = :board
 WHERE key = :view
   AND board = ''
   AND NOT apart
   AND NOT EXISTS (SELECT 1 FROM view_ref WHERE view_ref.view = view.key);

-- leave_board: let a view stand for itself again
UPDATE view SET board = '' WHERE key = :view;

-- shown: whether a view is known, by the hash of what it shows
SELECT shown FROM view WHERE key = :view;

-- set_shown: what a view shows now; says whether it shall be posted once more, and whether it stands
UPDATE view
   SET shown = :shown
 WHERE key = :view
RETURNING afresh,
          EXISTS (SELECT 1 FROM view_ref WHERE view_ref.view = view.key) AS stood;

-- refs: the messages of a view
SELECT room, thread, ref FROM view_ref WHERE view = :view ORDER BY position;

-- is_fresh: a view was posted once more
UPDATE view SET afresh = FALSE WHERE key = :view;

-- at: the view that a message shows
SELECT view.*
  FROM view_ref
  JOIN view ON view.key = view_ref.view
 WHERE view_ref.room = :room
   AND view_ref.ref = :ref;

-- below: a message of the desk after this one in the same chat, by numbers that grow
SELECT ref
  FROM standing
 WHERE room = :room
   AND outbox <> ''
   AND (LENGTH(ref) > LENGTH(:ref) OR (LENGTH(ref) = LENGTH(:ref) AND ref > :ref))
 LIMIT 1;

-- drop_refs: forget where a view stood
DELETE FROM view_ref WHERE view = :view;

-- add_ref: one more message of a view
INSERT INTO view_ref (view, position, room, thread, ref)
VALUES (:view, (SELECT COUNT(*) FROM view_ref WHERE view = :view), :room, :thread, :ref);

-- of_room: the views of a chat
SELECT * FROM view WHERE room = :room;

-- drop: a view whose place another one has taken
DELETE FROM view WHERE key = :key;

-- move: a view in a chat that got a new address
UPDATE view SET key = :new_key, room = :room WHERE key = :key;

-- move_refs: the messages of views in a chat that got a new address
UPDATE view_ref SET room = :new WHERE room = :old;

-- move_topic: a view whose topic has another in its place; it stands nowhere yet
UPDATE view SET key = :new_key, thread = :thread, shown = '', board = '' WHERE key = :key;

-- renumbered: no view stands where it did in a chat that numbers its messages anew
DELETE FROM view_ref WHERE room = :room;

-- renumbered_shown: nor shows anything there
UPDATE view SET shown = '' WHERE room = :room;

-- of_place: the views of open tasks in a chat, or a topic of it, the oldest task's first
SELECT view.*
  FROM view
  JOIN task ON task.id = view.subject
 WHERE view.room = :room
   AND view.thread = :thread
   AND view.kind IN ('card', 'confirmation')
   AND task.status IN ('new', 'claimed', 'in_progress', 'waiting', 'on_hold')
 ORDER BY task.number
 LIMIT :limit;
