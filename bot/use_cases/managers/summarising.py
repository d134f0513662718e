"""Summary: how the desk is doing, to the manager alone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.cards import Args, Lasting, Lines, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address, PlaceKind
from bot.domain.people import Person
from bot.domain.task import Task
from bot.domain.team import Team
from bot.effects import Effect, Say
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.ports.reports import Summary, Workload
from bot.use_cases.managers.showing import LIFE, Days, link_to
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.speaking import answered, tell

SHOWN = 10
DAYS_BACK = {"today": 0, "yesterday": 1, "week": 6, "month": 29}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks, where they read alone, and the figures; None when the words are not understood.

    `token` is a fresh one for a link to the same as a page, empty where no page can be reached.
    """

    actor: Person | None
    private: Address | None
    period: str
    team: Team | None
    summary: Summary | None
    days: Days
    token: str = ""
    task: Task | None = None


def load(mint: Callable[[], str] | None, event: CommandGiven, read: Reader) -> Facts:
    """Read the figures as of the moment the manager asked; `mint` makes tokens for pages."""
    actor = actor_of(event.sender, read)
    words = event.words.split()
    period = words.pop(0).lower() if words and words[0].lower() in DAYS_BACK else "today"
    name = " ".join(words)
    team = read.teams.by_name(name) if name else None
    understood = team is not None or not name
    teams = (team,) if team else read.teams.all()
    zone = next((each.calendar.zone for each in teams), "UTC")
    since, until = days(period, event.at, zone)
    summary = read.reports.summary(
        since=since, until=until, now=event.at, team=team.id if team else None
    )
    return Facts(
        actor=actor,
        private=private_chat(actor, read, event.place.address.platform) if actor else None,
        period=period,
        team=team,
        summary=summary if understood else None,
        days=Days(since=since, until=until, team=team.id if team else None),
        token=mint() if mint is not None and understood else "",
    )


def days(period: str, now: datetime, zone: str) -> tuple[datetime, datetime]:
    """A period as instants: whole local days, the last of them today (for yesterday: the one)."""
    local = now.astimezone(ZoneInfo(zone))
    first = local.date() - timedelta(days=DAYS_BACK[period])
    last = first if period == "yesterday" else local.date()
    start = datetime.combine(first, time(), ZoneInfo(zone))
    end = datetime.combine(last + timedelta(days=1), time(), ZoneInfo(zone))
    return start.astimezone(UTC), end.astimezone(UTC)


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Answer in the asker's private chat; a group hears only that it went there."""
    actor = facts.actor
    if actor is None or facts.summary is None:
        return answered(event, Text("summary-how"), actor)
    alone = event.place.kind is PlaceKind.PRIVATE or bool(event.token)
    if not alone and facts.private is None:
        return answered(event, Text("summary-no-chat"), actor)
    text = report(facts.summary, facts.period, facts.team)
    secret = bool(facts.token)
    if secret:
        hours = int(LIFE.total_seconds() // 3600)
        args: Args = {"summary": text, "token": facts.token, "hours": hours}
        text = Text("summary-with-page", args)
    effects: tuple[Effect, ...] = (tell(event, text, actor.language, secret=secret),)
    if not alone and facts.private is not None:
        said = Say(to=facts.private, text=text, language=actor.language, secret=secret)
        effects = (said, tell(event, Text("summary-sent"), actor.language))
    link = (link_to(facts.days, facts.token, actor.id, now),) if secret else ()
    return Decision(disposition=Disposition.ANSWERED, changes=link, effects=effects)


def report(summary: Summary, period: str, team: Team | None) -> Text:
    """The figures as sentences: late first, then unclaimed, then each person."""
    return Text(
        "summary",
        {
            "period": Text(f"period-{period}"),
            "team": team.name if team else Text("summary-whole-desk"),
            "open": summary.open,
            "unclaimed": len(summary.unclaimed),
            "late": len(summary.late),
            "waiting": summary.waiting,
            "opened": summary.opened,
            "done": summary.done,
            "lines": Lines(
                (
                    *_tasks("summary-late", summary.late),
                    *_tasks("summary-unclaimed", summary.unclaimed),
                    *_promises(summary),
                    *(_person(each) for each in summary.people),
                )
            ),
        },
    )


def _promises(summary: Summary) -> tuple[Text, ...]:
    """How many first answers came by the time that their clients were told."""
    if not summary.promised:
        return ()
    args: Args = {"kept": summary.kept, "promised": summary.promised}
    return (Text("summary-promises", args),)


def _tasks(key: str, tasks: tuple[Task, ...]) -> tuple[Text, ...]:
    """The tasks behind a figure, at most ten."""
    lines = tuple(Text(key, {"number": task.number, "title": task.title}) for task in tasks[:SHOWN])
    if len(tasks) > SHOWN:
        return (*lines, Text("summary-more", {"count": len(tasks) - SHOWN}))
    return lines


def _person(each: Workload) -> Text:
    """One person's line; times only where something was measured."""
    args: Args = {"name": each.person.name, "open": each.open, "done": each.done}
    measured = (each.acknowledge_median, each.respond_median, each.complete_median)
    if all(time is None for time in measured):
        return Text("summary-person-unmeasured", args)
    return Text(
        "summary-person",
        {
            **args,
            "ack_median": _lasting(each.acknowledge_median),
            "ack_p90": _lasting(each.acknowledge_p90),
            "answer_median": _lasting(each.respond_median),
            "answer_p90": _lasting(each.respond_p90),
            "done_median": _lasting(each.complete_median),
            "done_p90": _lasting(each.complete_p90),
        },
    )


def _lasting(duration: timedelta | None) -> Lasting | Text:
    """A duration, or a dash where nothing was measured."""
    if duration is None:
        return Text("not-measured")
    return Lasting(round(duration.total_seconds()))
