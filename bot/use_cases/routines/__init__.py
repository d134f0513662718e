"""Routines: requests that are made again and again, or at a time that was named."""
