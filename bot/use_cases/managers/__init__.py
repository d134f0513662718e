"""What managers ask."""
