-- snapshot: see one moment for the rest of the transaction, and write nothing
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;

-- lock_migrations: let one process at a time bring the tables up to date; COMMIT lets go
SELECT pg_advisory_xact_lock(4716003372);
