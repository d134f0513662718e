"""How clear words are built in three languages: kept as phrases, known by an automaton."""
