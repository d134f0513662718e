"""What people can do at the desk: one file for each, in folders by subject."""
