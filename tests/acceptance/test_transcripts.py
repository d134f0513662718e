"""A request as a file: staff and its client get it, each alone, on either platform."""

from io import BytesIO
from zipfile import ZipFile

from tests.acceptance.conftest import Agency
from tests.acceptance.people import SlackPerson, TelegramPerson
from tests.acceptance.test_files import PNG


async def on_telegram(agency: Agency, person: TelegramPerson, name: str) -> bytes:
    """The file of this name that the desk sent somebody alone."""
    seen = await agency.stage.until(
        lambda: next((s for s in person.see() if s.raw.file and s.raw.file.name == name), None),
        f"{name} for {person.name}",
        person.see,
    )
    return agency.stage.telegram.file_content(seen.raw.file.file_id)


async def on_slack(agency: Agency, person: SlackPerson, name: str) -> bytes:
    files = await agency.stage.until(
        lambda: [f for s in person.see() for f in s.raw.files if f.name == name],
        f"{name} for {person.name}",
        person.see,
    )
    return agency.stage.slack.file_content(files[-1].id)


def opened(agency: Agency, content: bytes) -> str:
    """A page or a text, as somebody reads it."""
    agency.stage.spoken.append("Europe/Berlin")  # whose times they are
    agency.stage.browsed.append(content.decode())
    return agency.stage.reads(content.decode())


async def test_a_request_across_the_platforms_as_an_archive(agency: Agency) -> None:
    carla, ann = await agency.client_on_telegram("Carla", "Berlin"), agency.ann
    await carla.sends_photo(PNG, "Is this the right form?")
    await ann.sees("Is this the right form?", chat=agency.berlin)
    await ann.presses("Claim", chat=agency.berlin)
    await carla.sees("Ann has taken it")
    await ann.commands("note 1 it is the old one")
    await ann.commands("reply 1 Yes, it is")
    await carla.sees("Yes, it is")

    answer = await ann.commands("transcript 1", chat=agency.berlin)
    await carla.says("/transcript 1")

    assert answer == "#1 “Is this the right form?” is on its way to your private chat."
    for_ann = ZipFile(BytesIO(await on_slack(agency, ann, "request-1.zip")))
    for_carla = ZipFile(BytesIO(await on_telegram(agency, carla, "request-1.zip")))
    await carla.sees("Unpack it and open the page in any browser.")
    picture, page, text = for_carla.namelist()
    agency.stage.spoken.append(picture)
    assert for_carla.read(picture) == for_ann.read(for_ann.namelist()[0]) == PNG
    assert (page, text) == ("request-1.html", "request-1.txt")
    for name in (page, text):
        staffs, clients = (opened(agency, each.read(name)) for each in (for_ann, for_carla))
        assert "it is the old one" in staffs and "it is the old one" not in clients
        assert "Yes, it is" in staffs and "Yes, it is" in clients
    await agency.stage.quiet()
    assert not [s for s in ann.see(agency.berlin) if s.raw.files and "zip" in s.raw.files[0].name]


async def test_a_request_without_files_as_a_page_or_a_text(agency: Agency) -> None:
    colin, luis = await agency.client_on_slack("Colin", "Lisbon"), agency.luis
    await colin.says("Order paper")
    await luis.presses("Claim", on="#1", chat=agency.lisbon)
    await colin.sees("Luis has taken it")

    await luis.says("/transcript", chat=agency.lisbon)
    await luis.says("/transcript 1 text")
    await colin.commands("transcript")

    await luis.sees("#1 “Order paper” is on its way to your private chat.", chat=agency.lisbon)
    page = opened(agency, await on_telegram(agency, luis, "request-1.html"))
    text = opened(agency, await on_telegram(agency, luis, "request-1.txt"))
    assert "<h1>#1 Order paper</h1>" in page and "not for clients" in page
    assert text.startswith("#1 Order paper\n")
    clients = opened(agency, await on_slack(agency, colin, "request-1.html"))
    assert "<h1>#1 Order paper</h1>" in clients and "not for clients" not in clients
