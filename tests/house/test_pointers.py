"""What documents point at is there: links, paths, commands, words."""

import re

from adapters.cli.main import app
from bot.commands import BY_NAME
from tests.house.documents import (
    CODE_FOLDERS,
    DRAWN_LATER,
    INLINE,
    ROOT,
    code,
    documents,
    leads_somewhere,
    prose,
    text,
    whole_code,
)

FOLDERS = (*CODE_FOLDERS, "tests", "docs", "requirements")
LINK = re.compile(r"\]\((?P<file>[^)#\s]*)(?:#(?P<heading>[^)\s]+))?\)")


def test_links_lead_somewhere() -> None:
    broken = [
        f"{name}: {link[0]}"
        for name in documents()
        for link in LINK.finditer(prose(name))
        if not leads_somewhere(name, link["file"], link["heading"] or "")
    ]

    assert broken == []


def test_paths_in_the_text_exist() -> None:
    missing = [
        f"{name}: {words}"
        for name in documents()
        for words in INLINE.findall(prose(name))
        if re.fullmatch(rf"(?:{'|'.join(FOLDERS)})(?:/[\w.-]+)*/?", words)
        and words not in DRAWN_LATER
        and not (ROOT / words).exists()
    ]

    assert missing == []


def test_every_make_target_exists() -> None:
    targets = re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE)

    for name in documents():
        for snippet in code(name):
            assert set(re.findall(r"\bmake ([a-z]+)", snippet)) <= set(targets), name
            for extra in re.findall(r"EXTRA=(\w+)", snippet):
                assert (ROOT / "requirements" / f"{extra}.txt").exists(), name


def test_every_command_line_exists() -> None:
    known = {
        each.name or getattr(each.callback, "__name__", "")
        for each in (*app.registered_commands, *app.registered_groups)
    }

    for name in documents():
        for snippet in code(name):
            assert set(re.findall(r"adapters\.cli ([a-z]+)", snippet)) <= known, name
            assert set(re.findall(r"^\$? ?frontdesk ([a-z]+)", snippet, re.MULTILINE)) <= known, (
                name
            )


def test_every_slash_command_exists() -> None:
    foreign = {"newbot", "setprivacy", "setjoingroups", "invite @desk"}  # of @BotFather and Slack
    foreign |= {"healthz", "readyz", "metrics"}  # addresses

    for name in documents():
        for words in INLINE.findall(prose(name)):
            slash = re.match(r"/(?:desk )?([a-z]+)(?: |$)", words)
            if slash is not None and words.removeprefix("/") not in foreign:
                assert slash[1] in BY_NAME, f"{name}: {words}"


def test_glossary_words_occur_in_the_code() -> None:
    rows = re.findall(r"^\| \*\*(.+?)\*\* \|.+\| (.+?) \|$", text("docs/glossary.md"), re.MULTILINE)
    code = whole_code()

    assert rows
    for word, places in rows:
        names = INLINE.findall(places)
        assert names, f"{word}: where is it in the code?"
        for name in names:
            assert re.search(rf"\b{re.escape(name)}\b", code), f"{word}: {name}"
