"""Routing: whom a new task is offered to, and why."""
