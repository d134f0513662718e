"""What assistants are paid and companies billed: dated terms, periods, lines and their sums."""
