-- A company that an invitation names: whoever joins by it belongs to that company.

ALTER TABLE invitation ADD COLUMN company TEXT NOT NULL DEFAULT '';
