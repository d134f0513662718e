-- message: one message with its words
SELECT message.*, text.body, text.spans, text.quoted, text.files
  FROM message
  LEFT JOIN text ON text.message = message.id
 WHERE message.id = :id;

-- of_task: a task's newest messages, newest first
SELECT message.*, text.body, text.spans, text.quoted, text.files
  FROM message
  LEFT JOIN text ON text.message = message.id
 WHERE message.task = :task
 ORDER BY message.at DESC, message.seq DESC
 LIMIT :limit;

-- lately: what a person wrote since then, newest first
SELECT message.*, text.body, text.spans, text.quoted, text.files
  FROM message
  LEFT JOIN text ON text.message = message.id
 WHERE message.author = :author
   AND message.at >= :since
 ORDER BY message.at DESC, message.seq DESC
 LIMIT :limit;

-- message_save: who wrote when and where
INSERT INTO message (id, seq, task, author, kind, at, room, thread, ref, album, answers,
                     edited_at, deleted_at, withdrawn_at, redacted_at, redacted_by)
VALUES (:id, (SELECT COALESCE(MAX(seq), 0) + 1 FROM message WHERE task = :task), :task, :author,
        :kind, :at, :room, :thread, :ref, :album, :answers, :edited_at, :deleted_at, :withdrawn_at,
        :redacted_at, :redacted_by)
ON CONFLICT (id) DO UPDATE
   SET task = excluded.task, author = excluded.author, kind = excluded.kind, at = excluded.at,
       room = excluded.room, thread = excluded.thread, ref = excluded.ref,
       album = excluded.album, answers = excluded.answers, edited_at = excluded.edited_at,
       deleted_at = excluded.deleted_at, withdrawn_at = excluded.withdrawn_at,
       redacted_at = excluded.redacted_at, redacted_by = excluded.redacted_by;

-- text_save: what they wrote
INSERT INTO text (message, body, spans, quoted, files)
VALUES (:message, :body, :spans, :quoted, :files)
ON CONFLICT (message) DO UPDATE
   SET body = excluded.body, spans = excluded.spans, quoted = excluded.quoted,
       files = excluded.files;

-- former: what a message said before it was changed, oldest first
SELECT * FROM former_text WHERE message = :message ORDER BY position;

-- former_save: one more version that is past
INSERT INTO former_text (message, position, body, until)
VALUES (:message,
        (SELECT COALESCE(MAX(position), 0) + 1 FROM former_text WHERE message = :message),
        :body, :until);

-- former_of_task: former words of a task's messages, oldest of each message first
SELECT former_text.*
  FROM message
  JOIN former_text ON former_text.message = message.id
 WHERE message.task = :task
 ORDER BY former_text.message, former_text.position;

-- copied: what an outbox row has brought of a message, in the order of its posts
SELECT room, thread, ref, slot
  FROM standing
 WHERE outbox = :row AND outbox <> ''
 ORDER BY slot, length(ref), ref;

-- copy_replaced: another message stands for the same post from now on
UPDATE standing
   SET outbox = ''
 WHERE outbox = :row AND outbox <> '' AND slot = :slot;

-- message_move: messages of a chat that got a new address
UPDATE message SET room = :new WHERE room = :old;

-- message_renumbered: messages of a chat in which their numbers mean nothing any more
UPDATE message SET ref = '' WHERE room = :room;

-- standing_renumbered: nothing stands where it did in a chat that numbers its messages anew
DELETE FROM standing WHERE room = :room;

-- message_merge: messages of a task that became part of another
UPDATE message SET task = :into WHERE task = :part;

-- standing_merge: what stood for a task that became part of another
UPDATE standing SET task = :into WHERE task = :part;

-- standing_split: what stands for a message that went to another task
UPDATE standing SET task = :into WHERE message = :message;

-- reply_mode_merge: where words for a task go that became part of another
UPDATE reply_mode SET task = :into WHERE task = :part;

-- standing: what a message in a chat stands for
SELECT * FROM standing WHERE room = :room AND ref = :ref;

-- copies: where a message stands in a chat
SELECT * FROM standing WHERE message = :message AND room = :room;

-- standing_save: what a message stands for from now on
INSERT INTO standing (room, ref, thread, task, message, outbox, slot)
VALUES (:room, :ref, :thread, :task, :message, :outbox, :slot)
ON CONFLICT (room, ref) DO UPDATE
   SET thread = excluded.thread, task = excluded.task, message = excluded.message,
       outbox = excluded.outbox, slot = excluded.slot;

-- standing_clear: make way for what moves in from a chat's old address
DELETE FROM standing
 WHERE room = :new
   AND ref IN (SELECT earlier.ref FROM standing AS earlier WHERE earlier.room = :old);

-- standing_move: what stands in a chat that got a new address
UPDATE standing SET room = :new WHERE room = :old;

-- posted: what the desk said about a task, newest first; views are no sayings
SELECT standing.room, standing.thread, standing.ref, standing.outbox, outbox.effect
  FROM standing
  JOIN outbox ON outbox.id = standing.outbox
 WHERE standing.task = :task
   AND outbox.view IS NULL
 ORDER BY outbox.seq DESC, standing.ref DESC
 LIMIT :limit;

-- prompt: one question
SELECT * FROM prompt WHERE id = :id;

-- open_prompts: a task's questions without an answer
SELECT * FROM prompt WHERE task = :task AND answered_at IS NULL ORDER BY asked_at, id;

-- asked: what a person was asked of a kind and has not answered, the oldest first
SELECT * FROM prompt
 WHERE person = :person AND kind = :kind AND answered_at IS NULL
 ORDER BY asked_at, id;

-- gathering: the open question about a part of an album
SELECT prompt.*
  FROM message
  JOIN prompt ON prompt.message = message.id
 WHERE message.author = :author
   AND message.album = :album
   AND message.album <> ''
   AND prompt.answered_at IS NULL;

-- rest_of_album: parts of an album that belong to no task yet
SELECT message.*, text.body, text.spans, text.quoted, text.files
  FROM message
  LEFT JOIN text ON text.message = message.id
 WHERE message.author = :author
   AND message.album = :album
   AND message.album <> ''
   AND message.task IS NULL
   AND message.id <> :id
 ORDER BY message.at, message.seq;

-- prompt_insert: a new question
INSERT INTO prompt (id, kind, person, task, message, about, asked_at, answered_at, revision)
VALUES (:id, :kind, :person, :task, :message, :about, :asked_at, :answered_at, 1);

-- prompt_update: a question as it is now, while nobody else changed it
UPDATE prompt
   SET kind = :kind, person = :person, task = :task, message = :message, about = :about,
       asked_at = :asked_at, answered_at = :answered_at, revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- prompt_guard: make sure of a question
UPDATE prompt SET revision = revision + 1 WHERE id = :id AND revision = :revision;

-- reply_mode: where a person's words in a chat go
SELECT * FROM reply_mode WHERE person = :person AND place = :place;

-- reply_modes: the chats in which a person's words go to a client now
SELECT * FROM reply_mode WHERE person = :person AND until > :now;

-- reply_mode_save: where they go from now on
INSERT INTO reply_mode (person, place, task, until)
VALUES (:person, :place, :task, :until)
ON CONFLICT (person, place) DO UPDATE SET task = excluded.task, until = excluded.until;

-- reply_mode_move: the same in a chat that got a new address, with or without a thread
UPDATE reply_mode
   SET place = :new || substr(place, length(:old) + 1)
 WHERE substr(place, 1, length(:old)) = :old;

-- reply_mode_move_topic: the same in a topic that has another in its place
UPDATE reply_mode SET place = :new WHERE place = :old;
