"""What clients' words mean: pure, small, and explained in docs/understanding.md."""
