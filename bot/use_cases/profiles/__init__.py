"""What staff remember of clients and companies."""
