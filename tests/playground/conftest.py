"""What the playground's own tests ask for."""

from tests.playground.page_stage import desk, page, playground, session

__all__ = ["desk", "page", "playground", "session"]
