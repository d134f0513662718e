"""Views: what stands in one message and is brought up to date, composed from what is true now."""

from bot.views.composing import compose
from bot.views.former import former

__all__ = ["compose", "former"]
