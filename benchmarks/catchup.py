"""How fast the desk catches up after an hour of outage: its sending beside its own bound.

In simulated time, which no machine makes slower: a real desk on SQLite with the limits in force.
The bound is what the desk's own windows let it send, the platform's limit less some room. What the
machine takes to handle what was written is beside it, and not in it.
"""

import asyncio
import tempfile
from pathlib import Path

from storage.sqlite import open_sqlite
from tests.engine.catchup import CatchUp, bound, catch_up

TEAMS = 10
SIZES = ((500, 20), (2000, 2))  # clients, and how often each wrote


async def main() -> None:
    """Print what a catch-up took, and the bound beside it."""
    print("catching up, simulated time, limits in force: what clients of Telegram wrote in an hour")
    for clients, each in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            async with open_sqlite(str(Path(folder) / "desk.db")) as store:
                _tell(await catch_up(store, clients=clients, each=each, teams=TEAMS))


def _tell(told: CatchUp) -> None:
    least = told.calls / bound()
    print(f"  {told.messages} messages of {told.clients} clients to {TEAMS} teams")
    print(f"  handled at once, in {told.handling:.0f} s of this machine's time")
    print(
        f"  {told.calls} calls in {told.seconds} s; the bound of {bound():.0f} a second: ", end=""
    )
    print(f"{least:.0f} s; {least / told.seconds:.3f} of it (goal 0.95)")
    print(f"  confirmed {told.confirmed}, to be claimed {told.claimable}, in order {told.orders}")
    if told.overfull or not told.is_whole:
        print(f"  NOT VALID: beyond limits {told.overfull}")


if __name__ == "__main__":
    asyncio.run(main())
