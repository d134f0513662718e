"""Telegram: updates into the inbox, posts out of the outbox, and nothing decided on the way."""
