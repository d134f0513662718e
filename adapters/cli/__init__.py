"""The command line, and the one place where every part is put together."""
