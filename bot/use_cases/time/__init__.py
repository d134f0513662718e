"""Time: the timer, entries by hand, and what became of them."""
