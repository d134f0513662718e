"""Labelled questions for the knowledge, and what is measured with them."""
