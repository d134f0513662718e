"""What staff write down about a client is read by whoever claims, alone, on either platform."""

from tests.acceptance.conftest import Agency
from tests.acceptance.views import form


async def test_on_slack_a_claim_brings_what_is_known_in_private(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    agency.stage.spoken.append("call before ten")
    answer = await agency.ann.commands("client Carla never: call before ten", chat=agency.berlin)
    assert answer == (
        "Written down about Carla. Whoever claims a request of theirs reads it:\n"
        "1. Never: call before ten"
    )
    await agency.ann.commands("client Carla prefers: ben")
    await carla.says("Book a table")
    await agency.ben.sees("#1 Book a table", chat=agency.berlin)

    await agency.ben.presses("Claim", on="#1", chat=agency.berlin)

    known = await agency.ben.sees("Before you begin with #1, for your eyes alone:")
    assert known.text.endswith("What we know of Carla:\n1. Never: call before ten\n2. Prefers Ben")
    await carla.sees("Ben has taken it")
    await agency.stage.quiet()
    aloud = [*agency.ben.see(agency.berlin), *carla.see()]
    assert not [each for each in aloud if "call before ten" in each.text]

    await agency.ben.says("@desk client 1", chat=agency.berlin)
    await agency.ben.sees("I have written it to you alone.", chat=agency.berlin)
    await agency.ben.sees("What we know of Carla:\n1. Never: call before ten\n2. Prefers Ben")
    await agency.luis.says("/client Carla")
    await agency.luis.sees("I know no client or company of yours called “Carla”.")


async def test_on_telegram_a_line_reaches_whoever_works_and_can_be_taken_away(
    agency: Agency,
) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    agency.stage.spoken.append("copy in the accountant")
    await colin.says("Order paper")
    await agency.luis.presses("Claim", on="#1", chat=agency.lisbon)
    await colin.sees("Luis has taken it")

    await agency.rita.says("/client 1 rule: copy in the accountant", chat=agency.lisbon)

    await agency.rita.sees("I have written it to you alone.", chat=agency.lisbon)
    await agency.rita.sees("Written down about Colin.")
    await agency.luis.sees(
        "Rita has written down about Colin, for whom you work now:\n1. Rule: copy in the accountant"
    )
    await agency.luis.says("/client remove 1")
    await agency.luis.sees("Lines that somebody else wrote are taken away by")
    await agency.maria.says("/client remove 1")
    await agency.maria.sees("Taken away from what we know of Colin:")
    await agency.luis.says("/client Colin history")
    past = await agency.luis.sees("What was written down about Colin, and what was taken away:")
    added, removed = past.text.splitlines()[1:]
    assert added.endswith("Rita, added: 1. Rule: copy in the accountant")
    assert removed.endswith("Maria, taken away: 1. Rule: copy in the accountant")
    await agency.stage.quiet()
    assert not [each for each in colin.see() if "accountant" in each.text]


async def test_a_line_is_added_by_a_form_step_by_step(agency: Agency) -> None:
    await agency.client_on_slack("Colin", "Lisbon")
    await agency.luis.says("/client Colin")
    await agency.luis.presses("Add a line", on="Nothing is written down about Colin yet.")
    await agency.luis.presses("Something never to do")
    await agency.luis.sees("In your words")

    await agency.luis.says("call before ten")

    await agency.luis.sees("Written down about Colin.")
    await agency.rita.says("/client Colin")
    await agency.rita.sees("What we know of Colin:\n1. Never: call before ten")


async def test_a_line_is_added_by_a_form_at_once(agency: Agency) -> None:
    carla, ann = await agency.client_on_telegram("Carla", "Berlin"), agency.ann
    await ann.commands("client Carla prefers: ben")
    await carla.says("Book a table")
    await ann.presses("Claim", on="#1", chat=agency.berlin)
    await ann.pressed("Add a line", on="Prefers Ben")

    opened = await form(ann, "Write down")
    agency.stage.spoken.append("likes mornings")
    opened.submit(kind="rule", words="likes mornings")

    await form(ann, "Written down about Carla.")
    await ann.says("client 1")
    await ann.sees("What we know of Carla:\n2. Rule: likes mornings\n1. Prefers Ben")
