"""Slack's world turns odd: news, sockets, channels and files; nothing is lost, nothing doubled."""

import pytest

from adapters.playground.faults import Often
from tests.acceptance.conftest import Agency

NOTHING_ELSE = {"inbox:poison", "outbox:ready", "outbox:dead", "outbox:parked"}


def count(person, words: str, chat=None) -> int:
    return sum(words in each.text for each in person.see(chat))


def cards(agency: Agency) -> int:
    return sum("Claim" in each.buttons for each in agency.ann.see(agency.berlin))


async def all_is_told(agency: Agency) -> None:
    """Wait until Slack has told everything that it still has."""
    slack = agency.stage.slack
    await agency.stage.until(lambda: slack.undelivered == 0, "all is told", agency.ann.see)
    await agency.stage.quiet()


# News


@pytest.mark.parametrize(
    ("fault", "values"),
    [("duplicated", {}), ("told_twice", {}), ("told_twice", {"other_ts": True})],
)
async def test_a_mention_that_is_told_more_than_once_is_one_request(
    agency: Agency, fault: str, values: dict
) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    office = agency.stage.slack.add_channel("colins-office", members=[colin.user])
    agency.stage.slack.faults.plan(fault, chat=office, often=Often(times=2), **values)

    await colin.says("@desk order staplers", chat=office)
    await colin.sees("You will have an answer by", chat=office)
    await all_is_told(agency)

    assert cards(agency) == 1 and count(colin, "You will have an answer by", office) == 1


async def test_news_in_the_wrong_order_or_late_is_not_lost(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    faults = agency.stage.slack.faults
    faults.plan("reordered", chat=colin.private)
    faults.plan("delayed", chat=colin.private, seconds=90)
    await colin.says("Order staplers, please")
    agency.stage.clock.move(seconds=1)
    await colin.says("The blue ones, if they have them in stock")
    agency.stage.clock.move(seconds=1)
    await colin.says("And twelve of them, not more than that")
    agency.stage.clock.move(seconds=90)

    await all_is_told(agency)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.stage.quiet()
    seen = "\n".join(each.text for each in agency.ann.see(agency.berlin))
    for words in ("Order staplers", "The blue ones", "And twelve of them"):
        assert words in seen
    assert {each.name for each in faults.happened} == {"reordered", "delayed"}


async def test_a_guest_from_another_workspace_is_no_assistant(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    slack = agency.stage.slack
    fault = slack.faults.plan("ext_shared", chat=agency.berlin, person=agency.ann.user)

    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.stage.quiet()
    assert not count(carla, "has taken it")
    slack.faults.switch_off(fault.id)

    await agency.ann.presses("Claim", chat=agency.berlin)
    await carla.sees("Ann has taken it")


# Sockets


@pytest.mark.parametrize(
    ("fault", "values"),
    [
        ("disconnect", {"reason": "warning", "close": False}),
        ("disconnect", {"reason": "refresh_requested"}),
        ("disconnect", {"reason": "link_disabled"}),
        ("disconnect", {"reason": "too_many_websockets"}),
        ("sockets_dropped", {}),
    ],
)
async def test_sockets_that_go_come_back_and_nothing_is_lost(
    agency: Agency, fault: str, values: dict
) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    slack = agency.stage.slack
    slack.faults.plan("dead_wss")
    slack.faults.plan(fault, **values)
    await colin.says("Order staplers")

    await agency.stage.until(lambda: slack.connections == 2, "both sockets", colin.see)
    agency.stage.clock.move(minutes=1)
    await colin.sees("You will have an answer by")
    await all_is_told(agency)
    assert cards(agency) == 1 and slack.deliveries.gone == []


async def test_a_while_without_sockets_costs_nothing_that_slack_repeats(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    slack = agency.stage.slack
    fault = slack.faults.plan("sockets_down")
    await colin.says("Order staplers")
    await agency.stage.until(
        lambda: slack.connections == 0 and [e.attempt for e in slack.deliveries.pending] == [2],
        "tried at once, and once more",
        colin.see,
    )
    agency.stage.clock.move(minutes=1)
    assert [each.attempt for each in slack.deliveries.pending] == [3]

    # Meanwhile the way out is open, and the other platform has noticed nothing.
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    slack.faults.switch_off(fault.id)
    await agency.stage.until(lambda: slack.connections, "a socket", colin.see)
    agency.stage.clock.move(minutes=5)

    await colin.sees("You will have an answer by")
    await all_is_told(agency)
    assert count(colin, "You will have an answer by") == 1


# Channels


@pytest.mark.parametrize("fault", ["archived", "bot_removed"])
async def test_a_closed_channel_gets_its_cards_when_it_opens(agency: Agency, fault: str) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    await agency.stage.quiet()
    slack = agency.stage.slack

    planned = slack.faults.plan(fault, chat=agency.berlin)
    dora = await agency.client_on_telegram("Dora", "Berlin")
    await dora.says("Order flowers")
    await dora.sees("You will have an answer by")
    await carla.presses("Urgent")
    await agency.stage.quiet()
    assert not count(agency.ann, "Order flowers", agency.berlin)
    slack.faults.switch_off(planned.id)

    await agency.ann.sees("Order flowers", chat=agency.berlin)
    await agency.ann.sees("urgent", chat=agency.berlin)
    await all_is_told(agency)
    assert cards(agency) == 2


# Answers and refusals


async def test_an_answer_whose_time_is_over_takes_nothing_with_it(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    agency.stage.slack.faults.plan("response_url_expired")

    await agency.ann.pressed("Claim", chat=agency.berlin)

    await carla.sees("Ann has taken it")
    await agency.stage.quiet()
    assert count(carla, "Ann has taken it") == 1


@pytest.mark.parametrize(
    ("fault", "values", "said"),
    [
        ("error", {"error": "missing_scope"}, "not allowed to write there"),
        ("error", {"error": "msg_too_long"}, "refused this message"),
    ],
)
async def test_who_wrote_what_is_refused_learns_it(
    agency: Agency, fault: str, values: dict, said: str
) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    await colin.says("Translate this letter, please")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    request = await agency.luis.sees("#1 Colin")
    await agency.stage.quiet()
    faults = agency.stage.slack.faults
    faults.plan(fault, method="chat.postMessage", chat=colin.private, **values)

    await agency.luis.says("Into which language?", reply_to=request.id)
    await agency.luis.sees(said)
    await agency.luis.says("Into which language, please?", reply_to=request.id)

    await colin.sees("Into which language, please?")
    await agency.stage.quiet()
    assert count(colin, "Into which language?") == 0


@pytest.mark.parametrize("fault", ["invalid_auth", "token_revoked"])
async def test_a_token_that_is_refused_for_a_time_loses_no_message(
    agency: Agency, fault: str
) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    often = Often(times=0, lasts=120)
    agency.stage.slack.faults.plan(fault, method="chat.*", often=often)

    await carla.says("Book a hotel")
    await carla.sees("You will have an answer by")
    for seconds in (30, 60, 60):
        await agency.stage.quiet_but_waiting()
        assert cards(agency) == 0
        agency.stage.clock.move(seconds=seconds)

    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    await agency.stage.quiet()
    assert cards(agency) == 1


# Files


@pytest.mark.parametrize(
    ("fault", "values"), [("never_shared", {}), ("shared_late", {"seconds": 0.1})]
)
async def test_a_file_that_is_not_to_be_seen_at_first_comes_once(
    agency: Agency, fault: str, values: dict
) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    await colin.says("Send me the lease, please")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    request = await agency.luis.sees("#1 Colin")
    agency.stage.slack.faults.plan(fault, **values)

    await agency.luis.sends_document(b"%PDF lease", "lease.pdf", reply_to=request.id)

    def files() -> list:
        return [one for each in colin.see() if each.raw.from_bot for one in each.raw.files]

    await agency.stage.until(lambda: agency.stage.slack.faults.happened, "the fault", colin.see)
    await agency.stage.quiet_but_waiting()
    agency.stage.clock.move(seconds=5)
    await agency.stage.until(files, "the lease", colin.see)
    await agency.stage.quiet_but_waiting()
    assert [each.name for each in files()] == ["lease.pdf"]


async def test_a_login_page_is_not_taken_for_the_file(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    await colin.says("Please check the lease")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    agency.stage.slack.faults.plan("login_page")
    await colin.uploads(b"%PDF-1.4 lease", "lease.pdf", "application/pdf", text="Here it is")
    await agency.stage.until(
        lambda: agency.stage.slack.faults.happened, "a login page", agency.luis.see
    )
    await agency.stage.quiet_but_waiting()
    agency.stage.clock.move(seconds=5)

    file = await agency.stage.until(
        lambda: next((s.raw.file for s in agency.luis.see() if s.raw.file), None),
        "the lease",
        agency.luis.see,
    )
    assert agency.stage.telegram.file_content(file.file_id) == b"%PDF-1.4 lease"
    await agency.stage.quiet()
    backlog = await agency.stage.store.backlog()
    assert not backlog.keys() & NOTHING_ELSE
