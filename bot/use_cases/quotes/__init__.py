"""Quotes: an assistant makes one, its client answers, and what was accepted begins."""
