"""How long the Slack adapter waits for what; all of it on the clock that nobody moves."""

import random
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Waiting times, shortened by tests."""

    stagger: timedelta = timedelta(seconds=2)
    """Between the first attempts of two sockets: a new URL is granted about once a minute each."""
    first_retry: timedelta = timedelta(seconds=1)
    longest_retry: timedelta = timedelta(seconds=60)
    greeting: timedelta = timedelta(seconds=15)
    """Until a new socket must have said hello."""
    listening: timedelta = timedelta(seconds=20)
    """Silence after which the socket is asked whether it is alive."""
    silence: timedelta = timedelta(seconds=60)
    """Silence after which it is given up. Slack pings every few seconds."""
    lifetime: timedelta = timedelta(hours=4)
    """Sockets have gone deaf while their pings went on, so none is kept for longer."""
    settled: timedelta = timedelta(seconds=30)
    """A socket that lived for less counts as a failed attempt."""
    name: timedelta = timedelta(seconds=1)
    """What looking a name up may cost a message: it is acknowledged within three seconds."""
    name_kept: timedelta = timedelta(hours=6)
    name_failed: timedelta = timedelta(minutes=5)
    opening: timedelta = timedelta(seconds=3)
    """The life of the right to open a form, and so how long an answer to that is waited for."""
    outcome: timedelta = timedelta(seconds=2)
    """What an acknowledgement waits for the outcome of a form, of the three that Slack allows."""
    settling: timedelta = timedelta(seconds=1)
    """Until Slack has shown what an acknowledgement asked for; a change before would be lost."""
    shares: tuple[timedelta, ...] = tuple(timedelta(seconds=s) for s in (0.3, 0.5, 1, 2, 4))
    """Pauses between the looks for an uploaded file, which Slack shares some time afterwards."""

    history: timedelta = timedelta(seconds=1.3)
    """Between two looks at what was said in a gap: Slack grants about fifty a minute."""
    seldom: timedelta = timedelta(seconds=61)
    """The same where Slack grants an app one a minute."""
    heard: timedelta = timedelta(minutes=1)
    """Between two notes of until when Slack was heard."""
    repeats: timedelta = timedelta(minutes=10)
    """Slack repeats an event for some six minutes, so what it told lately may still be missing."""

    def pause(self, failures: int) -> timedelta:
        """Before the next attempt: none at first, then longer each time, never twice the same."""
        if not failures:
            return timedelta()
        longest = min(self.longest_retry, self.first_retry * (1 << min(failures - 1, 16)))
        return longest * random.uniform(0.5, 1)  # noqa: S311 - spreads attempts, keeps no secret
