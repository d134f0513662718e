"""Quotes: what a piece of work will cost, take and bring, and who has said yes to it."""
