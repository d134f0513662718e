"""Forms: opened at once or asked step by step, and what each of them leads to."""
