"""Time that was worked: entries, the running timer, and what people say of them in words."""
