-- Words to search for, folded: of a message by its id, and of a client's names by the person's.
-- The index over them is kept by triggers, in the transaction that writes the words.

CREATE TABLE searched (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    task TEXT REFERENCES task (id),
    words TEXT NOT NULL
);
CREATE UNIQUE INDEX searched_subject ON searched (subject);

CREATE VIRTUAL TABLE searched_words USING fts5 (
    words, content = 'searched', content_rowid = 'id', detail = 'none', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TRIGGER searched_added AFTER INSERT ON searched BEGIN
    INSERT INTO searched_words (rowid, words) VALUES (new.id, new.words);
END;

CREATE TRIGGER searched_removed AFTER DELETE ON searched BEGIN
    INSERT INTO searched_words (searched_words, rowid, words)
    VALUES ('delete', old.id, old.words);
END;

CREATE TRIGGER searched_changed AFTER UPDATE ON searched WHEN old.words <> new.words BEGIN
    INSERT INTO searched_words (searched_words, rowid, words)
    VALUES ('delete', old.id, old.words);
    INSERT INTO searched_words (rowid, words) VALUES (new.id, new.words);
END;
