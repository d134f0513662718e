"""The outside world: one folder per way in or out of the desk."""
