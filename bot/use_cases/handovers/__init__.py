"""The hand-over at the end of a shift."""
