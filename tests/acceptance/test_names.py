"""Clients know the staff by their desk names, on both platforms and across."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.looks import seen_on_slack, seen_on_telegram
from tests.acceptance.people import Seen, SlackPerson, TelegramPerson


def _words_of(seen: list[Seen]) -> str:
    return "\n".join(each.text for each in seen)


async def _types(worker: SlackPerson | TelegramPerson, command: str, answer: str) -> None:
    if isinstance(worker, SlackPerson):
        assert answer in await worker.commands(command)
    else:
        await worker.says(f"/{command}")
        if answer:
            await worker.sees(answer)


@pytest.mark.parametrize("platform", ["telegram", "slack"])
@pytest.mark.parametrize("team", ["Berlin", "Lisbon"])
async def test_a_desk_name_is_all_a_client_reads(agency: Agency, platform: str, team: str) -> None:
    worker = agency.ann if team == "Berlin" else agency.rita
    own = "Ann" if team == "Berlin" else "Rita"
    channel = agency.berlin if team == "Berlin" else agency.lisbon
    client = await getattr(agency, f"client_on_{platform}")("Carla", team)
    await _types(worker, "deskname Sophie", "Sophie")
    await _types(worker, "mask +49 170 5550123", "•••")

    await client.says("Book a flight")
    await worker.presses("Claim", chat=channel)
    await client.sees("Sophie has taken it")
    await _types(worker, "reply 1 When? Call me: 0170/555 01 23", "")

    said = await client.sees("When?")
    assert "0170" not in said.text
    assert "•••" in said.text
    await _types(worker, "done 1 Booked", "")
    here = {"chat": channel} if team == "Berlin" else {}
    await worker.sees("gets this result", **here)
    agency.stage.clock.move(seconds=11)
    await client.sees("Sophie has finished #1")
    assert own not in _words_of(client.see())


@pytest.mark.parametrize("platform", ["telegram", "slack"])
async def test_no_file_is_named_by_what_is_hidden(agency: Agency, platform: str) -> None:
    rita, stage = agency.rita, agency.stage
    client = await getattr(agency, f"client_on_{platform}")("Carla", "Lisbon")
    await rita.says("/mask +49 170 5550123")
    await rita.sees("•••")
    await client.says("Book a flight")
    await rita.presses("Claim", chat=agency.lisbon)
    await rita.sees("You have #1")
    await rita.presses("Reply", on="#1 Carla")
    await rita.sees("You are writing to Carla")

    before = len(client.see())
    await rita.sends_document(b"%PDF-1.4", "ticket_0170_5550123.pdf")

    await stage.until(lambda: len(client.see()) > before, "a file arrives", client.see)
    look = seen_on_telegram if platform == "telegram" else seen_on_slack
    kind = "document" if platform == "telegram" else "file"
    assert look(client.see()[-1]) == f"{kind} `ticket_•••.pdf`"


async def test_a_contact_card_of_the_staff_arrives_without_its_number(agency: Agency) -> None:
    agency.stage.spoken += ["Airport"]
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    rita, telegram = agency.rita, agency.stage.telegram
    await carla.says("Book a flight")
    await rita.presses("Claim", chat=agency.lisbon)
    await rita.sees("You have #1")
    await rita.presses("Reply", on="#1 Carla")
    await rita.sees("You are writing to Carla")

    telegram.send_contact(rita.user, rita.user, "+49 170 5550123", "Rita", of=rita.user)
    await rita.sees("This card leads to somebody who works here")
    telegram.send_contact(rita.user, rita.user, "+49 30 7654321", "Airport")

    await carla.sees("👤 Airport +49 30 7654321")
    await carla.sees("👤 Rita •••")
    assert "5550123" not in _words_of(carla.see())

    telegram.send_contact(carla.user, carla.user, "+49 170 5550123", "Rita", of=rita.user)
    await rita.sees("👤 Rita +49 170 5550123")
