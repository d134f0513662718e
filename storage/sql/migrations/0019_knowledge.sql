-- What the desk knows, the questions that no entry answered, and which entry a question was given.

CREATE TABLE knowledge_entry (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    answer TEXT NOT NULL,
    questions TEXT NOT NULL,
    language TEXT NOT NULL,
    company TEXT NOT NULL,
    changed_by TEXT REFERENCES person (id),
    changed_at BIGINT NOT NULL,
    removed_at BIGINT,
    revision BIGINT NOT NULL
);

CREATE TABLE knowledge_miss (
    message TEXT PRIMARY KEY REFERENCES message (id),
    asked_at BIGINT NOT NULL,
    company TEXT NOT NULL,
    tried TEXT REFERENCES knowledge_entry (id),
    settled_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE INDEX knowledge_miss_open ON knowledge_miss (asked_at) WHERE settled_at IS NULL;

ALTER TABLE prompt ADD COLUMN about TEXT NOT NULL DEFAULT '';
CREATE INDEX prompt_knowledge ON prompt (person, asked_at)
 WHERE kind = 'knowledge' AND answered_at IS NULL;
