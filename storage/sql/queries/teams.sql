-- get: one team
SELECT * FROM team WHERE id = :id;

-- by_channel: the team that works in this chat
SELECT * FROM team WHERE channel_room = :room;

-- by_name: a team by its name, whatever the letters' case
SELECT * FROM team WHERE folded_name = :folded_name ORDER BY seq;

-- all: every team, the oldest first
SELECT * FROM team ORDER BY seq;

-- team_insert: a new team
INSERT INTO team (id, seq, name, folded_name, calendar, channel_room, channel_thread, language,
                  workplace, mode, targets, escalation, categories, revision)
VALUES (:id, (SELECT COALESCE(MAX(seq), 0) + 1 FROM team), :name, :folded_name, :calendar,
        :channel_room, :channel_thread, :language, :workplace, :mode, :targets, :escalation,
        :categories, 1);

-- team_update: a team as it is now, while nobody else changed it
UPDATE team
   SET name = :name, folded_name = :folded_name, calendar = :calendar,
       channel_room = :channel_room, channel_thread = :channel_thread, language = :language,
       workplace = :workplace, mode = :mode, targets = :targets, escalation = :escalation,
       categories = :categories, revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- team_guard: make sure of a team
UPDATE team SET revision = revision + 1 WHERE id = :id AND revision = :revision;

-- move: the team whose channel got a new address
UPDATE team SET channel_room = :new WHERE channel_room = :old;

-- move_topic: the team whose topic has another in its place
UPDATE team SET channel_thread = :new WHERE channel_room = :room AND channel_thread = :old;

-- changes: every change of a team's settings, the first one first
SELECT * FROM team_change WHERE team = :team ORDER BY at, id;

-- change: one change of a team's settings
SELECT * FROM team_change WHERE id = :id;

-- add_change: a change of a team's settings
INSERT INTO team_change (id, team, actor, at, earlier, later)
VALUES (:id, :team, :actor, :at, :earlier, :later);
