"""Shifts: what is planned, how it is written in words, and what changed it."""
