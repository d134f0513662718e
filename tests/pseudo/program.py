"""The whole program in the made-up language: a copy of its code in which only the texts differ."""

import asyncio
import os
import shutil
import sys
from pathlib import Path

from tests.pseudo.language import pseudo_page_words, resources
from tests.texts.uses import ROOT

PATIENCE = 30


def copy_program(folder: Path) -> Path:
    """The code, with English as the made-up language and nothing else to choose."""
    for name in ("bot", "adapters", "storage"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for language in (folder / "bot" / "texts").iterdir():
        if language.is_dir() and language.name not in {"en", "__pycache__"}:
            shutil.rmtree(language)
    for name, text in resources().items():
        (folder / "bot" / "texts" / "en" / name).write_text(text, "utf-8")
    page = folder / "adapters" / "playground" / "page"
    words = pseudo_page_words(page / "words.en.json")
    for file in page.glob("words.*.json"):
        file.write_text(words, "utf-8")
    return folder


async def start(program: Path, *words: str, **settings: str) -> asyncio.subprocess.Process:
    """Start it where it lies, with these settings in the environment."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        # Bytecode lies beside the copy, and goes with it.
        if not name.startswith("FRONTDESK_") and name != "PYTHONPYCACHEPREFIX"
    }
    environment = {
        **inherited,
        **{f"FRONTDESK_{name}": value for name, value in settings.items()},
        "PYTHONPATH": str(program),
        "PYTHONUNBUFFERED": "1",
    }
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "adapters.cli", *words),
        cwd=program,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def ended(process: asyncio.subprocess.Process) -> tuple[str, str]:
    """Wait for the end: what was said, what was complained about."""
    async with asyncio.timeout(PATIENCE):
        said, complained = await process.communicate()
    return said.decode(), complained.decode()
