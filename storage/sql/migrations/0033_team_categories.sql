-- A team may take all requests of some categories.

ALTER TABLE team ADD COLUMN categories TEXT NOT NULL DEFAULT '';
