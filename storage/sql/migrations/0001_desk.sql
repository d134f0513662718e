-- Everything the desk keeps. Instants and durations are milliseconds, instants in UTC since 1970.
-- A place is a room and the thread in it. Rows with a revision are compared before they change.

CREATE TABLE team (
    id TEXT PRIMARY KEY,
    seq BIGINT NOT NULL,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    calendar TEXT NOT NULL,
    channel_room TEXT,
    channel_thread TEXT NOT NULL,
    workplace TEXT NOT NULL,
    targets TEXT NOT NULL,
    escalation TEXT NOT NULL,
    revision BIGINT NOT NULL
);
CREATE UNIQUE INDEX team_channel ON team (channel_room);

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    team TEXT REFERENCES team (id),
    company TEXT NOT NULL,
    language TEXT NOT NULL,
    zone TEXT NOT NULL,
    duty TEXT NOT NULL,
    duty_until BIGINT,
    off_shift_pages BOOLEAN NOT NULL,
    revision BIGINT NOT NULL
);
CREATE INDEX person_staff ON person (team, name) WHERE role IN ('assistant', 'lead', 'manager');
CREATE INDEX person_managers ON person (name) WHERE role = 'manager';

CREATE TABLE account (
    platform TEXT NOT NULL,
    workspace TEXT NOT NULL,
    user_id TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    handle TEXT NOT NULL,
    private_room TEXT,
    private_thread TEXT NOT NULL,
    reachable BOOLEAN NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (platform, workspace, user_id)
);
CREATE INDEX account_person ON account (person, seen_at);

CREATE TABLE invitation (
    code TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    team TEXT REFERENCES team (id),
    person TEXT REFERENCES person (id),
    created_by TEXT REFERENCES person (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_by TEXT REFERENCES person (id),
    revision BIGINT NOT NULL
);

CREATE TABLE task (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    client TEXT NOT NULL REFERENCES person (id),
    team TEXT NOT NULL REFERENCES team (id),
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    category TEXT NOT NULL,
    priority TEXT NOT NULL,
    holder TEXT REFERENCES person (id),
    round BIGINT NOT NULL,
    origin_room TEXT NOT NULL,
    origin_thread TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    spoke_at BIGINT NOT NULL,
    ended_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE UNIQUE INDEX task_number ON task (number);
CREATE INDEX task_client ON task (client, opened_at, number);
CREATE INDEX task_client_open ON task (client, spoke_at)
    WHERE status IN ('new', 'claimed', 'in_progress', 'waiting', 'on_hold');
CREATE INDEX task_held ON task (holder, opened_at)
    WHERE status IN ('claimed', 'in_progress', 'waiting', 'on_hold');
CREATE INDEX task_unclaimed ON task (team, opened_at) WHERE status = 'new';
CREATE INDEX task_origin ON task (origin_room, origin_thread);
CREATE INDEX task_opened ON task (opened_at, team);
CREATE INDEX task_ended ON task (ended_at, team, holder) WHERE status IN ('done', 'closed');

CREATE TABLE clock (
    task TEXT NOT NULL REFERENCES task (id),
    kind TEXT NOT NULL,
    round BIGINT NOT NULL,
    part BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    stopped_at BIGINT,
    credited_to TEXT REFERENCES person (id),
    working BIGINT,
    wall BIGINT,
    PRIMARY KEY (task, kind, round, part)
);
CREATE INDEX clock_running ON clock (due_at) WHERE stopped_at IS NULL;
CREATE INDEX clock_stopped ON clock (stopped_at, kind, credited_to, working, task)
    WHERE stopped_at IS NOT NULL;

CREATE TABLE journal (
    id TEXT PRIMARY KEY,
    task TEXT NOT NULL REFERENCES task (id),
    seq BIGINT NOT NULL,
    round BIGINT NOT NULL,
    at BIGINT NOT NULL,
    act TEXT NOT NULL,
    actor TEXT REFERENCES person (id),
    platform TEXT NOT NULL,
    before TEXT,
    after TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX journal_task ON journal (task, seq);

CREATE TABLE message (
    id TEXT PRIMARY KEY,
    seq BIGINT NOT NULL,
    task TEXT REFERENCES task (id),
    author TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    room TEXT NOT NULL,
    thread TEXT NOT NULL,
    ref TEXT NOT NULL,
    album TEXT NOT NULL
);
CREATE INDEX message_task ON message (task, at, seq);
CREATE INDEX message_album ON message (author, album) WHERE album <> '';

-- A person's words and files stand here alone, so that they can be erased without their traces.
CREATE TABLE text (
    message TEXT PRIMARY KEY REFERENCES message (id),
    body TEXT NOT NULL,
    files TEXT NOT NULL
);

CREATE TABLE standing (
    room TEXT NOT NULL,
    ref TEXT NOT NULL,
    thread TEXT NOT NULL,
    task TEXT REFERENCES task (id),
    message TEXT,
    outbox TEXT NOT NULL,
    PRIMARY KEY (room, ref)
);

CREATE TABLE prompt (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    task TEXT REFERENCES task (id),
    message TEXT REFERENCES message (id),
    asked_at BIGINT NOT NULL,
    answered_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE INDEX prompt_message ON prompt (message) WHERE answered_at IS NULL;
CREATE INDEX prompt_open ON prompt (task, asked_at) WHERE answered_at IS NULL;
CREATE UNIQUE INDEX prompt_result ON prompt (task) WHERE kind = 'result' AND answered_at IS NULL;

CREATE TABLE reply_mode (
    person TEXT NOT NULL REFERENCES person (id),
    place TEXT NOT NULL,
    task TEXT NOT NULL REFERENCES task (id),
    until BIGINT NOT NULL,
    PRIMARY KEY (person, place)
);

CREATE TABLE view (
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    room TEXT NOT NULL,
    thread TEXT NOT NULL,
    language TEXT NOT NULL,
    shown TEXT NOT NULL
);
CREATE INDEX view_subject ON view (subject);

CREATE TABLE view_ref (
    view TEXT NOT NULL REFERENCES view (key) ON UPDATE CASCADE ON DELETE CASCADE,
    position BIGINT NOT NULL,
    room TEXT NOT NULL,
    thread TEXT NOT NULL,
    ref TEXT NOT NULL,
    PRIMARY KEY (view, position)
);
CREATE INDEX view_ref_message ON view_ref (room, ref);

CREATE TABLE reminder (
    key TEXT PRIMARY KEY,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    round BIGINT NOT NULL,
    step BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    state TEXT NOT NULL
);
CREATE INDEX reminder_due ON reminder (due_at) WHERE state = 'pending';
CREATE INDEX reminder_subject ON reminder (subject) WHERE state IN ('pending', 'fired');

CREATE TABLE inbox (
    key TEXT PRIMARY KEY,
    seq BIGINT NOT NULL,
    platform TEXT NOT NULL,
    lane TEXT NOT NULL,
    raw TEXT NOT NULL,
    at BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    disposition TEXT,
    error TEXT,
    handled_at BIGINT
);
CREATE UNIQUE INDEX inbox_seq ON inbox (seq);
CREATE INDEX inbox_order ON inbox (at, seq) WHERE state = 'new';
CREATE INDEX inbox_lane ON inbox (lane, not_before) WHERE state = 'new';
CREATE INDEX inbox_platform ON inbox (platform) WHERE state = 'new';
CREATE INDEX inbox_away ON inbox (platform) WHERE state = 'away';

-- Further keys of one happening, as some platforms deliver it twice under different names.
CREATE TABLE twin (
    key TEXT PRIMARY KEY
);

CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    seq BIGINT NOT NULL,
    lane TEXT NOT NULL,
    view TEXT,
    effect TEXT NOT NULL,
    urgency BIGINT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    parts_sent BIGINT NOT NULL,
    unknown BOOLEAN NOT NULL,
    not_before BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    attempted_at BIGINT,
    reason TEXT NOT NULL
);
CREATE INDEX outbox_seq ON outbox (seq);
CREATE INDEX outbox_ready ON outbox (lane, not_before) WHERE state = 'ready';
CREATE UNIQUE INDEX outbox_view ON outbox (view) WHERE state = 'ready';
CREATE INDEX outbox_sending ON outbox (lane) WHERE state = 'sending';
CREATE INDEX outbox_parked ON outbox (lane) WHERE state = 'parked';
CREATE INDEX outbox_attempted ON outbox (attempted_at, lane) WHERE attempted_at IS NOT NULL;
