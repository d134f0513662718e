-- What assistants can do, and how a team's tasks are handed out.

CREATE TABLE expertise (
    person TEXT PRIMARY KEY REFERENCES person (id),
    skills TEXT NOT NULL,
    languages TEXT NOT NULL,
    capacity BIGINT NOT NULL,
    revision BIGINT NOT NULL
);
ALTER TABLE team ADD COLUMN mode TEXT NOT NULL DEFAULT 'broadcast';
DROP INDEX prompt_knowledge;
CREATE INDEX prompt_person ON prompt (person, kind, asked_at) WHERE answered_at IS NULL;
CREATE INDEX journal_claimed ON journal (actor, at) WHERE act = 'claim';
