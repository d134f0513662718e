"""Where a database file may lie."""

from pathlib import Path

from storage.errors import StorageError


def place_of(path: str | Path) -> Path:
    """The file a person named, in a folder that is there; raises StorageError."""
    place = Path(path).expanduser()
    if place.is_dir():
        sentence = f"{place} is a folder: name the file in it, as in {place / 'frontdesk.db'}"
        raise StorageError(sentence)
    if not place.parent.is_dir():
        sentence = f"{place.parent} is no folder: create it, or name another place for the database"
        raise StorageError(sentence)
    return place
