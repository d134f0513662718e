"""Run what is named, or all: `python -m benchmarks [throughput] [press] [growth] ...`.

A number behind a name is its rounds: `python -m benchmarks throughput=3`.
"""

import asyncio
import sys
from importlib import import_module

FIGURES = (
    "throughput",
    "press",
    "growth",
    "standing",
    "burst",
    "restart",
    "boards",
    "catchup",
)
ASKED_FOR = ("processes",)  # which need more than the benchmarks' environment has


def main() -> None:
    """Import a figure when its turn comes, so that one does without what another needs."""
    for asked in sys.argv[1:] or FIGURES:
        name, _, rounds = asked.partition("=")
        if name not in FIGURES + ASKED_FOR:
            known = ", ".join(FIGURES + ASKED_FOR)
            raise SystemExit(f"there is no figure {name}: choose from {known}")
        figure = import_module(f"benchmarks.{name}")
        asyncio.run(figure.main(*([int(rounds)] if rounds else [])))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
