"""A task's life: claimed, released, finished, accepted."""
