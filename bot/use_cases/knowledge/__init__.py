"""Tending what the desk knows."""
