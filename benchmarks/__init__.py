"""Measurements, each beside its reference."""

import os

# The desk is measured as it is run again and again: with the bytecode of its code beside it.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
