-- fire: take those that are due and that no other process is taking
UPDATE reminder
   SET state = 'fired'
 WHERE key IN (SELECT due.key
                 FROM reminder AS due
                WHERE due.state = 'pending' AND due.due_at <= :now
                ORDER BY due.due_at
                LIMIT :limit
                  FOR UPDATE SKIP LOCKED)
RETURNING key, subject, due_at;
