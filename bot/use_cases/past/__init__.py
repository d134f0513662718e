"""What was: past tasks and conversations."""
