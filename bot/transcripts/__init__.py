"""Transcripts: what was said about a task, as a page, a text, or an archive with its files."""
