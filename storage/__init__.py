"""First floor: keeps what the engine decides, in SQLite or PostgreSQL."""
