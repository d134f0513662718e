-- A team's channel has a language of its own; a person may have chosen theirs.

ALTER TABLE team ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
ALTER TABLE person ADD COLUMN language_chosen BOOLEAN NOT NULL DEFAULT FALSE;
