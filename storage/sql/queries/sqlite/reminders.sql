-- fire: take those that are due
UPDATE reminder
   SET state = 'fired'
 WHERE key IN (SELECT due.key
                 FROM reminder AS due
                WHERE due.state = 'pending' AND due.due_at <= :now
                ORDER BY due.due_at
                LIMIT :limit)
RETURNING key, subject, due_at;
