# What keeps the desk from working and what mends it, for managers and whoever runs it.

store-disk-full = The disk with the desk's database is full, so nothing can be stored or answered now. Make room on it; the desk then goes on by itself, and what people write meanwhile is kept by the platforms for a while.
store-read-only = The desk's database cannot be written, so nothing can be stored or answered now. Give the desk the right to write the file and its folder, or mount the disk for writing; the desk then goes on by itself.
store-unreachable = The desk's database does not answer, so nothing can be stored or answered now. See that the server runs and can be reached; the desk then goes on by itself.
store-busy = Another program is writing to the desk's database and does not let go, so nothing can be stored or answered now. End that program; the desk then goes on by itself.
store-damaged = The desk's database is damaged. Restore it from a backup, then start the desk again.
store-again = The desk's database takes changes again; what waited is being handled.
