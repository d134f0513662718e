"""Memos: people tell the desk what to remind them of, and when."""
