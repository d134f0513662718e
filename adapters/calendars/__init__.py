"""Calendars of the outside: public holidays, and what people keep in their own."""
