"""The collector of garbage stays away from what the start makes, for that lasts.

Looking through the modules again and again while they are read takes a fifth of the start; later
each full collection would hold every press up for as long as it looks through them once more.
"""

import gc


def stop_collecting() -> None:
    """For the start, in which next to nothing becomes garbage."""
    gc.disable()


def collect_from_now_on() -> None:
    """The desk is made: only what comes after it is looked through."""
    gc.freeze()
    gc.enable()
