"""What clients say of finished tasks, in stars."""
