"""Views: what stands in one message and is brought up to date, composed from what is true now."""

from bot.views.composing import compose

__all__ = ["compose"]
