"""The archive: the page, the text and the files that fit; those that do not are named."""

from dataclasses import replace

import pytest

from bot.domain.conversation import FileKind, FileRef
from bot.domain.transcript import Format
from bot.ports.channel import FileUnavailableError
from bot.transcripts.archive import path_of
from tests.transcripts.conftest import Maker
from tests.use_cases.cast import LETTER, Agency

PHOTO = FileRef(
    platform="telegram",
    workspace="",
    id="p1",
    kind=FileKind.PHOTO,
    name="the view & more.jpg",
    mime="image/jpeg",
)


@pytest.fixture
def maker(maker: Maker, desk: Agency) -> Maker:
    """Carla sends a letter and a photo."""
    desk.carla.asks("Read these", files=(LETTER, PHOTO))
    maker.telegram.files |= {"f1": b"%PDF" * 1000, "p1": b"\xff\xd8jpeg"}
    return maker


async def test_it_holds_the_page_the_text_and_the_files(maker: Maker) -> None:
    archive = await maker.archive()

    assert archive.namelist() == [
        "files/01 letter.pdf",
        "files/02 the view & more.jpg",
        "request-1.html",
        "request-1.txt",
    ]
    assert archive.read("files/01 letter.pdf") == b"%PDF" * 1000
    assert archive.read("files/02 the view & more.jpg") == b"\xff\xd8jpeg"


async def test_the_page_shows_pictures_and_leads_to_files(maker: Maker) -> None:
    archive = await maker.archive()

    page = archive.read("request-1.html").decode()
    assert '<a href="files/01%20letter.pdf">letter.pdf</a>' in page
    assert '<img src="files/02%20the%20view%20%26%20more.jpg" alt="">' in page
    assert "+ files/01 letter.pdf" in archive.read("request-1.txt").decode()


async def test_what_cannot_be_read_is_named(maker: Maker) -> None:
    del maker.telegram.files["f1"]

    archive = await maker.archive()

    assert "files/01 letter.pdf" not in archive.namelist()
    for told in ("request-1.html", "request-1.txt"):
        said = archive.read(told).decode()
        assert "Files that are not here" in said
        assert "letter.pdf: the platform has it no more" in said


async def test_what_does_not_fit_is_named_and_the_rest_goes(maker: Maker) -> None:
    maker.telegram.files["f1"] = b"x" * 500_000

    archive = await maker.archive(most=400_000)

    assert archive.namelist()[0] == "files/02 the view & more.jpg"
    said = archive.read("request-1.txt").decode()
    assert "letter.pdf: too large to be sent along" in said


async def test_what_is_known_to_be_too_large_is_not_fetched(maker: Maker) -> None:
    maker.says("Read", files=(replace(LETTER, size=10**9), PHOTO))

    await maker.archive()

    assert maker.telegram.fetched == ["p1"]


async def test_it_never_grows_beyond_what_its_receiver_takes(maker: Maker, desk: Agency) -> None:
    files = tuple(replace(LETTER, id=f"f{n}") for n in range(2, 12))
    desk.carla.says(
        "and these", files=files, reply_to=desk.fake.rows.messages.copy().popitem()[1].source
    )
    maker.telegram.files |= {f"f{n}": bytes(range(256)) * 400 for n in range(2, 12)}

    made = await maker.made(maker.order(Format.ARCHIVE), 600_000)

    assert 300_000 < len(made) <= 600_000


async def test_files_of_a_platform_that_is_not_served_are_named(maker: Maker) -> None:
    maker.says("Read", files=(replace(LETTER, platform="slack"),))

    said = (await maker.archive()).read("request-1.txt").decode()

    assert "letter.pdf: it could not be read just now" in said


async def test_a_task_that_is_gone_has_none(maker: Maker) -> None:
    order = replace(maker.order(Format.ARCHIVE), task="no")

    with pytest.raises(FileUnavailableError):
        await maker.made(order)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("lease.pdf", "files/01 lease.pdf"),
        ("../../etc/passwd", "files/01 _.._etc_passwd.pdf"),
        ("a:b?.pdf", "files/01 a_b_.pdf"),
        ("", "files/01 document.pdf"),
        ("no ending", "files/01 no ending.pdf"),
        ("x" * 300 + ".pdf", f"files/01 {'x' * 80}.pdf"),
        ("über\nuns.pdf", "files/01 über uns.pdf"),
    ],
)
def test_names_trouble_no_system(name: str, path: str) -> None:
    assert path_of(1, replace(LETTER, name=name)) == path
