"""Where a database file may lie."""

from pathlib import Path

from storage.errors import StorageError


def place_of(path: str | Path, *, made: bool) -> Path:
    """The file a person named, in a folder that is there; raises StorageError.

    With `made` the file must be there, too.
    """
    place = Path(path).expanduser()
    if place.is_dir():
        sentence = f"{place} is a folder: name the file in it, as in {place / 'frontdesk.db'}"
        raise StorageError(sentence)
    if not place.parent.is_dir():
        sentence = f"{place.parent} is no folder: create it, or name another place for the database"
        raise StorageError(sentence)
    if made and not place.exists():
        sentence = f"there is no database {place} yet: start the desk once, or name its database"
        raise StorageError(sentence)
    return place
