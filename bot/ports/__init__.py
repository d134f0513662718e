"""What the engine needs from outside, as Protocols; storage and adapters implement them."""
