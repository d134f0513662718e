-- By which name clients know somebody of the staff, and what of theirs no client reads, one a line.

ALTER TABLE person ADD COLUMN desk_name TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN contacts TEXT NOT NULL DEFAULT '';
