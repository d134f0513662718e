"""What crosses between client and staff."""
