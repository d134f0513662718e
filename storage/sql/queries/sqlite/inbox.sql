-- store: a new row; nothing when its key is known
INSERT INTO inbox (key, seq, platform, lane, raw, at, not_before, received_at, state, attempts)
SELECT :key, (SELECT COALESCE(MAX(seq), 0) + 1 FROM inbox), :platform, :lane, :raw, :at,
       :not_before, :now, 'new', 0
 WHERE NOT EXISTS (SELECT 1 FROM twin WHERE twin.key = :key)
ON CONFLICT (key) DO NOTHING;

-- waiting: rows whose lane has nothing earlier that must wait, oldest first
SELECT seq, key, platform, lane, raw, at, attempts
  FROM inbox
 WHERE state = 'new'
   AND not_before <= :now
   AND NOT EXISTS (SELECT 1
                     FROM inbox AS held
                    WHERE held.state = 'new'
                      AND held.lane = inbox.lane
                      AND held.not_before > :now
                      AND (held.at < inbox.at OR held.at = inbox.at AND held.seq < inbox.seq))
 ORDER BY at, seq
 LIMIT :limit;
