"""What can be wrong with a store as a whole; each sentence says what to do next."""


class StorageError(Exception):
    """The store cannot be opened: a path, an address or a right needs a person's attention."""


class SchemaError(StorageError):
    """The database's tables are not those this version of the desk works with."""
