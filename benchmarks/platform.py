"""The Bot API's stand-in in a process of its own: `python -m benchmarks.platform CLIENTS`.

Prints its address, the team's group and the clients' ids as one JSON line. Then it obeys lines on
standard input, and answers each with one JSON line when that is done: `say N CALLS` makes the
clients write N messages at once and waits for the calls that each makes, `write N` does not wait,
`press` presses the newest Claim button and waits for the answer, `look` tells counts.
"""

import asyncio
import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

from adapters.playground.telegram import TelegramStandIn

PATIENCE = 120
SENDING = {"sendMessage", "forwardMessage"}


class RealClock:
    """Real time."""

    def now(self) -> datetime:
        return datetime.now(UTC)


async def main(clients: int) -> None:
    """Serve until standard input ends."""
    platform = TelegramStandIn(RealClock(), limits=False)
    await platform.start_server()
    manager = platform.add_user("Maria")
    assistant = platform.add_user("Ann")
    people = [platform.add_user(f"Client {number}") for number in range(clients)]
    group = platform.add_group("Team", members=[manager, assistant])
    known = {"url": platform.api_url, "token": platform.token, "group": group}
    print(json.dumps({**known, "manager": manager, "assistant": assistant, "clients": people}))
    sys.stdout.flush()
    orders = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(orders), sys.stdin)
    while order := (await orders.readline()).decode().split():
        print(json.dumps(await _obey(platform, order, people, group, assistant)))
        sys.stdout.flush()
    await platform.stop_server()


async def _obey(
    platform: TelegramStandIn, order: list[str], people: list[int], group: int, assistant: int
) -> dict[str, float]:
    """Carry out one order and measure until its last answer."""
    match order:
        case ["start", user, payload]:
            platform.start(int(user), payload)
            return {}
        case ["begin"]:
            for user in (*people, assistant):
                platform.start(user, "-")
            return {}
        case ["say", count, calls]:
            return await _say(platform, people, int(count), int(calls))
        case ["write", count]:
            _write(platform, people, int(count))
            return {}
        case ["look"]:
            methods = [call["method"] for call in platform.calls]
            polls = methods.count("getUpdates") + platform.polls_waiting
            waiting = len(platform.pending_updates())
            return {"sent": _sent(platform), "polls": polls, "waiting": waiting}
        case ["press"]:
            return await _press(platform, group, assistant)
        case _:
            raise SystemExit(f"unknown order {order}")


async def _say(
    platform: TelegramStandIn, people: list[int], count: int, calls: int
) -> dict[str, float]:
    """Clients write `count` messages; done when `calls` messages were sent for each."""
    before = _sent(platform)
    began = time.perf_counter()
    _write(platform, people, count)
    await _until(lambda: _sent(platform) >= before + count * calls)
    return {"seconds": time.perf_counter() - began}


def _write(platform: TelegramStandIn, people: list[int], count: int) -> None:
    """Clients write `count` messages, each another."""
    for number in range(count):
        person = people[number % len(people)]
        platform.say(person, person, f"Please do thing number {number}")


async def _press(platform: TelegramStandIn, group: int, assistant: int) -> dict[str, float]:
    """Press the newest Claim; done when the press is answered."""
    card = next(
        each
        for each in reversed(platform.messages(group))
        if any("claim" in (button.data or "") for row in each.buttons for button in row)
    )
    began = time.perf_counter()
    press = platform.press(assistant, group, card.message_id, "Claim")
    await platform.wait_for(lambda: platform.answer_to(press), PATIENCE)
    return {"seconds": time.perf_counter() - began}


def _sent(platform: TelegramStandIn) -> int:
    """How many messages bots have sent."""
    return sum(1 for call in platform.calls if call["method"] in SENDING)


async def _until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not done():  # noqa: ASYNC110 - waking at each call would cost the server
            await asyncio.sleep(0.01)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
