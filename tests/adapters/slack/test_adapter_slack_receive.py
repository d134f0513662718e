"""What becomes of each delivery: stored or not, under which keys, in which lane, and when."""

import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slack_rows import BOT, PAYLOADS, envelope, payload
from slack_stage import Memory, SilentApi

from adapters.slack.read import read
from adapters.slack.receive import Entrance
from bot.events import CommandGiven
from bot.ports.channel import Arrival

OWN = {"message_own", "message_own_changed"}
ALL = sorted(path.stem for path in PAYLOADS.glob("*.json"))
TEAM_LANE = "slack/T0DESK/C0TEAM/"


async def stored(entrance: Entrance, inbox: Memory, name: str) -> Arrival:
    assert await entrance.take(envelope(name)) is not None
    return inbox.rows[-1]


@pytest.mark.parametrize("name", ALL)
async def test_every_delivery_is_stored_and_acknowledged(entrance, inbox, name: str) -> None:
    assert await entrance.take(envelope(name)) is not None

    assert len(inbox.rows) == (0 if name in OWN else 1)
    for row in inbox.rows:
        assert json.loads(row.raw)["payload"] == payload(name)
        assert json.loads(row.raw)["bot"] == BOT
        assert row.platform == "slack"


@pytest.mark.parametrize("name", ALL)
async def test_nothing_is_acknowledged_that_was_not_stored(entrance, inbox, name: str) -> None:
    inbox.failures = 1

    assert (await entrance.take(envelope(name)) is not None) is (name in OWN)


@pytest.mark.parametrize(
    "name",
    [
        "message_im",
        "press_button",
        "slash",
        "message_shortcut",
        "form_submission",
        "app_home_opened_home",
    ],
)
async def test_the_event_bears_the_key_of_its_row(entrance, inbox, name: str) -> None:
    row = await stored(entrance, inbox, name)

    event = read(row.raw)
    assert event is not None and event.key == row.key and event.at == row.at


@pytest.mark.parametrize(
    ("name", "key", "twins"),
    [
        (
            "message_channel",
            "sl:A0DESK:Ev02CH",
            (
                "sl:T0DESK:C0TEAM:1718031600.000200:message:",
                "sl:client:0c6b5d3e-6f0a-4a0e-9a53-4b6f2d1d6c11",
            ),
        ),
        (
            "app_mention",
            "sl:A0DESK:Ev13AM",
            (
                "sl:T0DESK:C0TEAM:1718031600.000200:message:",
                "sl:client:0c6b5d3e-6f0a-4a0e-9a53-4b6f2d1d6c11",
            ),
        ),
        (
            "message_changed",
            "sl:A0DESK:Ev22EC",
            ("sl:T0DESK:D0CLIENT:1718031600.000200:message_changed:1718031650.000400",),
        ),
        (
            "message_deleted",
            "sl:A0DESK:Ev24DE",
            ("sl:T0DESK:D0CLIENT:1718031600.000200:message_deleted:",),
        ),
        ("member_joined_channel", "sl:A0DESK:Ev36MJ", ()),
        (
            "press_button",
            "sl:A0DESK:T0DESK:block_actions:7266120000000.7200000000000.aa11bb22cc33",
            (),
        ),
        (
            "view_submission",
            "sl:A0DESK:T0DESK:view_submission:7266130000000.7200000000000.dd44",
            (),
        ),
        ("view_closed", "sl:A0DESK:T0DESK:view_closed:env-1", ()),
        ("slash", "sl:A0DESK:T0DESK:command:7266150000000.7200000000000.ff66", ()),
    ],
)
async def test_keys(entrance, inbox, name: str, key: str, twins: tuple[str, ...]) -> None:
    row = await stored(entrance, inbox, name)

    assert (row.key, row.twins) == (key, twins)


@pytest.mark.parametrize(
    ("name", "lane"),
    [
        ("message_channel", TEAM_LANE),
        ("message_thread", "slack/T0DESK/C0TEAM/1718031600.000200"),
        ("message_changed", "slack/T0DESK/D0CLIENT/"),
        ("reaction_added", TEAM_LANE),
        ("press_button", "task:task-12"),
        ("press_foreign", TEAM_LANE),
        ("press_link", TEAM_LANE),
        ("slash", TEAM_LANE),
        ("view_submission", "slack/T0DESK/U0ANN/"),
        ("form_submission", "form:form-1"),
        ("form_closed", "form:form-1"),
        ("press_home_new", "slack/T0DESK/U0ANN/"),
        ("app_home_opened_home", "home:U0CLIENT"),
    ],
)
async def test_lanes(entrance, inbox, name: str, lane: str) -> None:
    assert (await stored(entrance, inbox, name)).lane == lane


@pytest.mark.parametrize(
    ("name", "at", "hold"),
    [
        ("message_im", datetime(2024, 6, 10, 15, 0, 0, 200, UTC), 1),
        ("message_odd_ts", datetime(2024, 6, 10, 15, 0, tzinfo=UTC), 1),
        ("app_home_opened", datetime(2024, 6, 10, 15, 0, 0, 1300, UTC), 0),
        ("press_button", datetime(2024, 6, 10, 15, 3, 20, 123456, UTC), 0),
        ("slash", datetime(2024, 6, 10, 15, 30, tzinfo=UTC), 0),
    ],
)
async def test_times(entrance, inbox, clock, name: str, at: datetime, hold: int) -> None:
    clock.time = datetime(2024, 6, 10, 15, 30, tzinfo=UTC)

    row = await stored(entrance, inbox, name)

    assert (row.at, row.hold) == (at, timedelta(seconds=hold))


async def test_an_interaction_without_any_id_is_known_by_its_content(entrance, inbox) -> None:
    bare = envelope("view_closed", "")
    await entrance.take(bare)
    await entrance.take(bare)
    await entrance.take(envelope("unheard_interaction", ""))

    assert len(inbox.rows) == 2


parts = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2)
    ),
    max_leaves=4,
)
FIELDS = (
    "event type team user channel actions container view text team_id enterprise authorizations"
    " command trigger_id api_app_id"
)
odd_payloads = st.builds(
    lambda known, changes: payload(known) | changes,
    st.sampled_from([name for name in ALL if name not in OWN]),
    st.dictionaries(st.sampled_from(FIELDS.split()), parts, max_size=3),
)


@given(odd=odd_payloads)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_no_shape_is_too_odd_to_be_kept(entrance, inbox, odd) -> None:
    before = inbox.attempts

    assert await entrance.take({"envelope_id": "env-odd", "payload": odd}) is not None

    assert inbox.attempts == before + 1 or odd.get("type") in ("url_verification", "ssl_check")
    with suppress(ValueError):
        read(inbox.rows[-1].raw)


async def test_slack_telling_again_changes_nothing(entrance, inbox) -> None:
    again = {"retry_attempt": 1, "retry_reason": "timeout"}

    assert await entrance.take(envelope("message_im", "env-1")) is not None
    assert await entrance.take(envelope("message_im", "env-2", **again)) is not None

    assert len(inbox.rows) == 1


async def test_a_command_in_a_direct_message_brings_the_desks_own(entrance, inbox, api) -> None:
    row = await stored(entrance, inbox, "slash_im")

    event = read(row.raw)
    assert isinstance(event, CommandGiven)
    assert event.place.address.chat == "D0ANN"
    assert api.asked == ["conversations.open"]


async def test_presses_wait_for_no_name(entrance, inbox, api) -> None:
    await stored(entrance, inbox, "press_button")

    assert api.asked == []


async def test_a_crowd_of_mentions_is_not_looked_up(entrance, inbox, api) -> None:
    crowd = envelope("message_im")
    crowd["payload"]["event"]["text"] = " ".join(f"<@U{number:04}>" for number in range(100))

    assert await entrance.take(crowd) is not None

    assert len(api.asked) == 6


class KnowingApi(SilentApi):
    """A Slack that knows everybody: they are called Gus and come from next door."""

    async def ask(self, method: str, **_said):
        self.asked.append(method)
        return {"user": {"team_id": "T0CLIENT", "profile": {"real_name": "Gus Guest"}}}


@pytest.mark.parametrize(
    ("name", "user"),
    [
        ("connect_reaction", "U0GUEST"),
        ("member_joined_channel", "U0ANN"),
        ("channel_left", "U0ANN"),
        ("message_changed", "U0CLIENT"),
    ],
)
async def test_whoever_acted_has_a_name_and_a_home(
    inbox, clock, receptions, name: str, user: str
) -> None:
    reception = receptions(inbox, clock, KnowingApi, hold=timedelta())

    await reception.keep(payload(name), "env-1")

    raw = json.loads(inbox.rows[-1].raw)
    assert (raw["names"], raw["homes"]) == ({user: "Gus Guest"}, {user: "T0CLIENT"})
    assert read(inbox.rows[-1].raw).sender.name == "Gus Guest"
