"""The shelf: entries of the knowledge between a folder of Markdown files and the store."""

import re
import unicodedata
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from adapters.cli.opening import open_desk
from adapters.cli.sentences import CannotRunError, Say
from bot.cards import Args, Text
from bot.commands import SLASH
from bot.config import Settings
from bot.decision import Decision, Disposition
from bot.domain.ids import EntryId, derive
from bot.domain.knowledge import LONGEST, KnowledgeEntry
from bot.domain.knowledge_files import EntryFile, MalformedEntryError, read_entry, write_entry
from bot.ports.clock import Clock
from bot.ports.store import Store, Transaction
from bot.texts import Catalogue

NAME_LENGTH = 60  # characters of a title that become a file's name


@dataclass(frozen=True, slots=True)
class Shelf:
    """One command's work. Raises CannotRunError with a sentence."""

    store: Store
    clock: Clock
    catalogue: Catalogue

    async def take_in(self, folder: Path) -> str:
        """Keep what the files say: all of them, or none where one cannot be read."""
        found = self._found(folder)
        now = self.clock.now()
        added, changed = await self.store.write(lambda tx: _keep(tx, found, now))
        counts: Args = {
            "added": added,
            "changed": changed,
            "same": len(found) - added - changed,
            "slash": SLASH,
        }
        return self._words("faq-imported", counts)

    async def write_out(self, folder: Path) -> str:
        """Write a file for each entry; other files of the folder stay as they are."""
        entries = await self.store.read(lambda desk: desk.knowledge.index().entries)
        try:
            _write(folder, entries)
        except OSError as error:
            raise self._cannot("faq-no-folder", {"folder": str(folder)}) from error
        return self._words("faq-exported", {"count": len(entries), "folder": str(folder)})

    def _found(self, folder: Path) -> list[EntryFile]:
        if not folder.is_dir():
            raise self._cannot("faq-no-folder", {"folder": str(folder)})
        found = [self._read(path) for path in sorted(folder.glob("*.md"))]
        if not found:
            raise self._cannot("faq-no-files", {"folder": str(folder)})
        return found

    def _read(self, path: Path) -> EntryFile:
        try:
            entry = read_entry(path.read_text(encoding="utf-8"))
        except MalformedEntryError as error:
            problem = Text(error.key, {"word": error.word})
            raise self._problem(path, error.line, problem) from error
        except (OSError, UnicodeDecodeError) as error:
            raise self._problem(path, 1, Text("faq-file-unreadable")) from error
        if len(entry.answer) > LONGEST:
            raise self._problem(path, 1, Text("faq-file-long", {"word": str(LONGEST)}))
        return entry

    def _problem(self, path: Path, line: int, problem: Text) -> CannotRunError:
        args: Args = {"file": str(path), "line": line, "problem": problem}
        return self._cannot("faq-file-problem", args)

    def _cannot(self, key: str, args: Args) -> CannotRunError:
        return CannotRunError(self._words(key, args))

    def _words(self, key: str, args: Args) -> str:
        return self.catalogue.words(Text(key, args), "")


async def with_shelf(
    settings: Settings, work: Callable[[Shelf], Awaitable[str]], *, complain: Say
) -> str:
    """Do one command's work; return what is said then. Raises CannotRunError."""
    async with open_desk(settings, complain) as desk:
        return await work(Shelf(desk.store, desk.clock, Catalogue(settings.desk.language)))


def _write(folder: Path, entries: Sequence[KnowledgeEntry]) -> None:
    """A file each; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for entry in entries:
        path = folder / f"{entry.number:03}-{_slug(entry.title)}.md"
        path.write_text(write_entry(_as_file(entry)), encoding="utf-8", newline="\n")


def _keep(tx: Transaction, files: list[EntryFile], now: datetime) -> tuple[int, int]:
    """Write what is new or other than before; how many of each."""
    known = {_identity(each): each for each in tx.knowledge.index().entries}
    number = tx.knowledge.next_number()
    added: list[KnowledgeEntry] = []
    changed: list[KnowledgeEntry] = []
    for file in {_identity(each): each for each in files}.values():
        entry = known.get(_identity(file))
        if entry is None:
            key = f"faq:{now.isoformat()}:{number}"
            added.append(
                KnowledgeEntry(
                    id=EntryId(derive(key, "knowledge")),
                    number=number,
                    title=file.title,
                    answer=file.answer,
                    questions=file.questions,
                    language=file.language,
                    company=file.company,
                    changed_at=now,
                )
            )
            number += 1
        elif _as_file(entry) != file:
            changed.append(
                replace(
                    entry,
                    answer=file.answer,
                    questions=file.questions,
                    title=file.title,
                    language=file.language,
                    company=file.company,
                    changed_at=now,
                    changed_by=None,
                )
            )
    decision = Decision(disposition=Disposition.ANSWERED, changes=(*added, *changed))
    tx.record(decision, key=f"faq:{now.isoformat()}", now=now)
    return len(added), len(changed)


def _identity(entry: EntryFile | KnowledgeEntry) -> tuple[str, str, str]:
    """What makes two entries the same one."""
    return entry.title.casefold(), entry.language.casefold(), entry.company.casefold()


def _as_file(entry: KnowledgeEntry) -> EntryFile:
    return EntryFile(
        title=entry.title,
        answer=entry.answer,
        language=entry.language,
        company=entry.company,
        questions=entry.questions,
    )


def _slug(title: str) -> str:
    """A title as a part of a file's name, in letters that every system takes."""
    plain = unicodedata.normalize("NFKC", title).casefold()
    return re.sub(r"[\W_]+", "-", plain).strip("-")[:NAME_LENGTH].strip("-") or "entry"
