-- store: a new row and its lane; no row when its key is known
WITH opened AS (
    INSERT INTO lane (name) VALUES (:lane) ON CONFLICT (name) DO NOTHING
)
INSERT INTO inbox (key, seq, platform, lane, raw, at, not_before, received_at, state, attempts)
SELECT CAST(:key AS TEXT), nextval('inbox_number_seq'), CAST(:platform AS TEXT),
       CAST(:lane AS TEXT), CAST(:raw AS TEXT), CAST(:at AS BIGINT),
       CAST(:not_before AS BIGINT), CAST(:now AS BIGINT), 'new', 0
 WHERE NOT EXISTS (SELECT 1 FROM twin WHERE twin.key = :key)
ON CONFLICT (key) DO NOTHING;

-- lanes: lanes with a row that may be handled, the one that has waited longest first
SELECT lane
  FROM inbox
 WHERE state = 'new'
   AND not_before <= :now
 GROUP BY lane
 ORDER BY MIN(at), MIN(seq)
 LIMIT :limit;

-- lock_lane: take a lane unless another process has it
SELECT name FROM lane WHERE name = :lane FOR UPDATE SKIP LOCKED;

-- waiting: a lane's rows up to the first that must wait
SELECT seq, key, platform, lane, raw, at, attempts
  FROM inbox
 WHERE state = 'new'
   AND lane = :lane
   AND not_before <= :now
   AND NOT EXISTS (SELECT 1
                     FROM inbox AS held
                    WHERE held.state = 'new'
                      AND held.lane = inbox.lane
                      AND held.not_before > :now
                      AND (held.at, held.seq) < (inbox.at, inbox.seq))
 ORDER BY at, seq
 LIMIT :limit;
