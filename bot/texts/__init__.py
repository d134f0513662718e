"""Every sentence a person reads: Fluent catalogues, and the words made from them."""

from bot.texts.catalogue import Catalogue, Words, languages

__all__ = ["Catalogue", "Words", "languages"]
