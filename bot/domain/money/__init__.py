"""Amounts of money, and the one way in which they are rounded."""
