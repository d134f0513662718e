-- Words to search for, folded: of a message by its id, and of a client's names by the person's.

CREATE TABLE searched (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject TEXT NOT NULL,
    task TEXT REFERENCES task (id),
    words TSVECTOR NOT NULL
);
CREATE UNIQUE INDEX searched_subject ON searched (subject);
CREATE INDEX searched_words ON searched USING GIN (words);
