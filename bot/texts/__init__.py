"""Every sentence a person reads: Fluent catalogues, and the words made from them."""

from bot.texts.catalogue import Catalogue, Words

__all__ = ["Catalogue", "Words"]
