-- get: one row
SELECT outbox.*,
       EXISTS (SELECT 1 FROM view_ref WHERE view_ref.view = outbox.view) AS stands
  FROM outbox
 WHERE id = :id;

-- say: one more thing that shall arrive
INSERT INTO outbox (id, seq, lane, message, effect, urgency, state, attempts, parts_sent, unknown,
                    not_before, created_at, reason)
VALUES (:id, (SELECT COALESCE(MAX(seq), 0) + 1 FROM outbox), :lane, :message, :effect, :urgency,
        'ready', 0, 0, FALSE, :now, :now, '')
ON CONFLICT (id) DO NOTHING;

-- relay: a person's message that shall arrive; of an album, held until the rest may have come
INSERT INTO outbox (id, seq, lane, message, effect, urgency, state, attempts, parts_sent, unknown,
                    not_before, created_at, reason, album, held, joined_at)
VALUES (:id, (SELECT COALESCE(MAX(seq), 0) + 1 FROM outbox), :lane, :message, :effect, :urgency,
        'ready', 0, 0, FALSE, :not_before, :now, '', :album, :held, :now)
ON CONFLICT (id) DO NOTHING;

-- say_spaced: a reminder, held where the last one was a moment ago
INSERT INTO outbox (id, seq, lane, effect, urgency, state, attempts, parts_sent, unknown,
                    not_before, created_at, reason, held, spaced)
VALUES (:id, (SELECT COALESCE(MAX(seq), 0) + 1 FROM outbox), :lane, :effect, :urgency,
        'ready', 0, 0, FALSE, :not_before, :now, '', :held, TRUE)
ON CONFLICT (id) DO NOTHING;

-- last_spaced: the latest reminder in a place, sent or still to go
SELECT id, effect, state, held, not_before
  FROM outbox
 WHERE spaced AND lane = :lane AND state <> 'dropped'
 ORDER BY not_before DESC, seq DESC
 LIMIT 1;

-- fold: one more thing is said by a reminder that has not left yet
UPDATE outbox
   SET effect = :effect
 WHERE id = :id AND held AND state = 'ready' AND effect = :before;

-- held: what waits for more of an album, the latest first
SELECT id, effect, joined_at
  FROM outbox
 WHERE held AND state = 'ready' AND lane = :lane AND album = :album
 ORDER BY seq DESC;

-- join: one more part goes with a row that has not left yet
UPDATE outbox
   SET effect = :effect, not_before = :not_before, joined_at = :now
 WHERE id = :id AND held AND state = 'ready' AND effect = :before;

-- let_go: albums about a task are whole when something else is said
UPDATE outbox
   SET not_before = :now
 WHERE held
   AND state = 'ready'
   AND lane = :lane
   AND album <> :album
   AND not_before > :now
   AND message IN (SELECT id FROM message WHERE task = :task);

-- waiting_like: a row that has not begun and will do the same
SELECT id
  FROM outbox
 WHERE state = 'ready' AND lane = :lane AND effect = :effect AND parts_sent = 0;

-- of_message: the rows that carry a message, or have carried it
SELECT id, state, effect, parts_sent, unknown
  FROM outbox
 WHERE state <> 'dropped'
   AND (message = :message
        OR (album <> '' AND album = (SELECT album FROM message WHERE id = :message)))
 ORDER BY seq;

-- show: a view that shall be brought up to date, by the row that waits already if there is one
INSERT INTO outbox (id, seq, lane, view, effect, urgency, state, attempts, parts_sent, unknown,
                    not_before, created_at, reason)
VALUES (:id, (SELECT COALESCE(MAX(seq), 0) + 1 FROM outbox), :lane, :view, :effect, :urgency,
        'ready', 0, 0, FALSE, :now, :now, '')
ON CONFLICT (view) WHERE state = 'ready' DO UPDATE
   SET effect = excluded.effect,
       urgency = CASE WHEN excluded.urgency < outbox.urgency THEN excluded.urgency
                      ELSE outbox.urgency END
RETURNING id;

-- take: a lane's rows that may go, by urgency lowered by one for every half minute of waiting; none
-- while one of them must wait, since that keeps the others behind it. What is held keeps nobody.
SELECT outbox.*,
       EXISTS (SELECT 1 FROM view_ref WHERE view_ref.view = outbox.view) AS stands
  FROM outbox
 WHERE state = 'ready'
   AND lane = :lane
   AND NOT EXISTS (SELECT 1
                     FROM outbox AS waiting
                    WHERE waiting.state = 'ready'
                      AND waiting.lane = :lane
                      AND NOT waiting.held
                      AND waiting.not_before > :now)
 ORDER BY urgency - (:now - created_at) / :patience, seq
 LIMIT :limit;

-- new_cards: a lane's new cards that may go, however much of other kinds has waited longer
SELECT outbox.*,
       EXISTS (SELECT 1 FROM view_ref WHERE view_ref.view = outbox.view) AS stands
  FROM outbox
 WHERE state = 'ready'
   AND lane = :lane
   AND not_before <= :now
   AND urgency = :urgency
   AND view IS NOT NULL
 ORDER BY seq
 LIMIT :limit;

-- keep_ready: hold a row in this transaction that waits and has certainly not arrived
UPDATE outbox SET reason = '' WHERE id = :id AND state = 'ready' AND NOT unknown;

-- sending: mark a row before the call that may deliver it, or that is made once more
UPDATE outbox
   SET state = 'sending', attempts = attempts + 1, attempted_at = :now, held = FALSE
 WHERE id = :id AND state IN ('ready', 'sending');

-- sent: a row all of which has arrived; one that was dropped on its way stays so
UPDATE outbox
   SET state = CASE WHEN state = 'dropped' THEN state ELSE 'sent' END,
       reason = CASE WHEN state = 'dropped' THEN reason ELSE '' END,
       parts_sent = :parts, unknown = FALSE, repeated = repeated OR :repeated
 WHERE id = :id
RETURNING effect;

-- sent_part: a row some parts of which have arrived, and whose next part is another matter
UPDATE outbox
   SET state = 'ready', parts_sent = :parts, unknown = FALSE, reason = '', attempts = 0,
       repeated = repeated OR :repeated
 WHERE id = :id AND state <> 'dropped';

-- later: a row that shall be tried again
UPDATE outbox
   SET state = 'ready', not_before = :not_before, unknown = unknown OR :unknown,
       reason = :reason, attempts = attempts - :forgotten
 WHERE id = :id AND state NOT IN ('dropped', 'sent');

-- twin_view: a younger row that waits to show the same view
SELECT younger.id, younger.effect, younger.urgency
  FROM outbox
  JOIN outbox AS younger ON younger.view = outbox.view
 WHERE outbox.id = :id
   AND younger.state = 'ready'
   AND younger.id <> outbox.id;

-- drop: a row whose work another row does
DELETE FROM outbox WHERE id = :id;

-- adopt: what a row takes over from one that was dropped
UPDATE outbox
   SET effect = :effect, urgency = CASE WHEN :urgency < urgency THEN :urgency ELSE urgency END
 WHERE id = :id;

-- bury: a row that will not arrive, or not until its destination returns
UPDATE outbox SET state = :state, reason = :reason WHERE id = :id AND state <> 'dropped';

-- found_sending: rows somebody stopped in the middle of
SELECT id FROM outbox WHERE state = 'sending' ORDER BY seq;

-- parked: rows that wait for a destination
SELECT id, view FROM outbox WHERE state = 'parked' AND lane = :lane ORDER BY seq;

-- lanes: lanes with a row that may go, the most urgent first
SELECT lane
  FROM outbox
 WHERE state = 'ready'
   AND not_before <= :now
 GROUP BY lane
 ORDER BY MIN(urgency), MIN(seq);

-- next: when the earliest row that must wait may go
SELECT MIN(not_before) AS not_before FROM outbox WHERE state = 'ready' AND not_before > :now;

-- attempted: what was tried since an instant
SELECT lane, attempted_at, effect, urgency, parts_sent,
       (SELECT COUNT(*) FROM standing WHERE standing.outbox = outbox.id AND standing.outbox <> '')
       AS messages
  FROM outbox
 WHERE attempted_at >= :since
 ORDER BY attempted_at;

-- ready_view: the row that waits to show a view
SELECT id FROM outbox WHERE view = :view AND state = 'ready';

-- unfinished: every row that may still go somewhere, dead ones if somebody retries them
SELECT id, lane, view, effect
  FROM outbox
 WHERE state = 'ready' OR state = 'sending' OR state = 'parked' OR state = 'dead'
 ORDER BY seq;

-- sent_relays: what was carried to a chat of what people wrote, which they may still change
SELECT id, lane, view, effect
  FROM outbox
 WHERE lane = :lane
   AND state = 'sent'
   AND message IS NOT NULL
 ORDER BY seq;

-- readdress: a row whose destination got a new address
UPDATE outbox SET lane = :lane, view = :view, effect = :effect WHERE id = :id;

-- backlog: how many there are of each state
SELECT state, COUNT(*) AS size FROM outbox GROUP BY state;
