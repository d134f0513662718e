-- Several new cards may share one message, a board. A card's view names its board; `apart` tells
-- that it has, or shall have, a message of its own.

ALTER TABLE view ADD COLUMN board TEXT NOT NULL DEFAULT '';
ALTER TABLE view ADD COLUMN apart BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX view_board ON view (board) WHERE board <> '';
