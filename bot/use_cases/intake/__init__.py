"""From a client's words to a task."""
