"""Contracts, statements and expenses: what is agreed, worked out, approved and paid."""
