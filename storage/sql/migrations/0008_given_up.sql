-- Rows that were given up are counted as often as somebody asks how the desk is.

CREATE INDEX inbox_poison ON inbox (platform) WHERE state = 'poison';
CREATE INDEX outbox_dead ON outbox (lane) WHERE state = 'dead';
