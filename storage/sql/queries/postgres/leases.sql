-- keep: hold a lane that this process holds already
UPDATE lease
   SET held_until = CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) + :term
 WHERE lane = :lane AND holder = :holder;

-- hold: take a lane that nobody holds any more
INSERT INTO lease (lane, holder, held_until)
VALUES (:lane, :holder,
        CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) + :term)
ON CONFLICT (lane) DO UPDATE
   SET holder = excluded.holder, held_until = excluded.held_until
 WHERE lease.held_until <= CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT);

-- call: tell whoever holds a lane that there is more to carry in it
SELECT pg_notify('frontdesk', lease.holder || ' ' || lease.lane)
  FROM lease
 WHERE lease.lane = :lane
   AND lease.holder <> :holder
   AND EXISTS (SELECT 1
                 FROM outbox
                WHERE outbox.lane = lease.lane AND outbox.state = 'ready');

-- free: let go of a lane
DELETE FROM lease WHERE lane = :lane AND holder = :holder;

-- keep_all: hold on to every lane while a long upload is under way
UPDATE lease
   SET held_until = CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) + :term
 WHERE holder = :holder;

-- free_all: let go of every lane
DELETE FROM lease WHERE holder = :holder;

-- lanes: lanes of the outbox with something to do that no other process holds
SELECT outbox.lane
  FROM outbox
 WHERE (outbox.state = 'ready' AND outbox.not_before <= :now
        OR outbox.state = 'sending')
   AND NOT EXISTS (SELECT 1
                     FROM lease
                    WHERE lease.lane = outbox.lane
                      AND (lease.holder <> :holder OR outbox.state = 'sending')
                      AND lease.held_until
                          > CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT))
 GROUP BY outbox.lane
 ORDER BY MIN(outbox.urgency), MIN(outbox.seq);

-- stranded: rows that somebody stopped in the middle of, in a lane that this process holds
SELECT id FROM outbox WHERE state = 'sending' AND lane = :lane ORDER BY seq;

-- all_stranded: the same in every lane that nobody holds
SELECT outbox.id
  FROM outbox
 WHERE outbox.state = 'sending'
   AND NOT EXISTS (SELECT 1
                     FROM lease
                    WHERE lease.lane = outbox.lane
                      AND lease.held_until
                          > CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT))
 ORDER BY outbox.seq;

-- expiry: how long (ms) until a lane with something to do is let go by whoever holds it
SELECT MIN(held_until) - CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) AS wait
  FROM lease
 WHERE holder <> :holder
   AND EXISTS (SELECT 1
                 FROM outbox
                WHERE outbox.lane = lease.lane
                  AND outbox.state IN ('ready', 'sending'));
