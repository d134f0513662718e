"""Showing: the page of a summary, behind a secret link that its manager was given."""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cards import Args, Lasting, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain.ids import PersonId, TeamId, token_digest
from bot.domain.links import Purpose, SecretLink
from bot.domain.permissions import Deed, allowed
from bot.domain.task import Task
from bot.ports.reader import Reader
from bot.ports.reports import Summary, Workload
from bot.sheets import Cell, Sheet

LIFE = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """What a summary is about: whole days, of one team or of all."""

    since: datetime
    until: datetime
    team: TeamId | None

    def write(self) -> str:
        """As the link keeps it."""
        return json.dumps([self.since.isoformat(), self.until.isoformat(), self.team])

    @classmethod
    def parse(cls, shows: str) -> "Days":
        """Read what `write` wrote."""
        since, until, team = json.loads(shows)
        return cls(
            since=datetime.fromisoformat(since), until=datetime.fromisoformat(until), team=team
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A page and the language of its reader."""

    sheet: Sheet
    language: str


def link_to(days: Days, token: str, owner: PersonId, now: datetime) -> SecretLink:
    """A new link to the summary of these days."""
    return SecretLink(
        digest=token_digest(token),
        purpose=Purpose.SUMMARY,
        owner=owner,
        shows=days.write(),
        created_at=now,
        expires_at=now + LIFE,
    )


def show(token: str, read: Reader, now: datetime) -> Shown | None:
    """What stands behind a link; None alike for one that was never given and one that is over."""
    link = _good(token, read, now)
    if link is None:
        return None
    days = Days.parse(link.shows)
    team = read.teams.get(days.team) if days.team else None
    zone = next((e.calendar.zone for e in ((team,) if team else read.teams.all())), "UTC")
    summary = read.reports.summary(since=days.since, until=days.until, now=now, team=days.team)
    name = team.name if team else Text("summary-whole-desk")
    sheet = _sheet(
        summary,
        title=Text("page-summary", {"team": name}),
        about=Text(
            "page-days", {"since": Moment(days.since, zone), "until": Moment(days.until, zone)}
        ),
        footer=Text(
            "page-as-of", {"now": Moment(now, zone), "expires": Moment(link.expires_at, zone)}
        ),
    )
    return Shown(sheet=sheet, language=read.people.get(link.owner).language)


def end(token: str, read: Reader, now: datetime) -> Decision | None:
    """Take a link back; None where there is none that is good."""
    link = _good(token, read, now)
    if link is None:
        return None
    return Decision(disposition=Disposition.NOTICED, changes=(replace(link, ended_at=now),))


def _good(token: str, read: Reader, now: datetime) -> SecretLink | None:
    """A link that leads somewhere, for an owner who may still see it."""
    link = read.links.get(token_digest(token))
    if link is None or link.purpose is not Purpose.SUMMARY or not link.is_good(now):
        return None
    return link if allowed(Deed.SUMMARY, read.people.get(link.owner), None) else None


def _sheet(summary: Summary, *, title: Text, about: Text, footer: Text) -> Sheet:
    return Sheet(
        title=title,
        about=about,
        figures=(
            (Text("page-late"), len(summary.late)),
            (Text("page-unclaimed"), len(summary.unclaimed)),
            (Text("page-open"), summary.open),
            (Text("page-waiting"), summary.waiting),
            (Text("page-opened"), summary.opened),
            (Text("page-done"), summary.done),
            (Text("page-promises"), _share(summary)),
        ),
        lists=(
            (Text("page-late"), _lines(summary.late)),
            (Text("page-unclaimed"), _lines(summary.unclaimed)),
        ),
        caption=Text("page-people"),
        head=(
            Text("page-person"),
            Text("page-open"),
            Text("page-done"),
            Text("page-claimed-median"),
            Text("page-nine-of-ten"),
            Text("page-answered-median"),
            Text("page-nine-of-ten"),
            Text("page-done-median"),
            Text("page-nine-of-ten"),
        ),
        rows=tuple(_row(each) for each in summary.people),
        none=Text("page-none"),
        footer=footer,
        end=Text("page-end"),
    )


def _share(summary: Summary) -> Text:
    if not summary.promised:
        return Text("not-measured")
    args: Args = {"kept": summary.kept, "promised": summary.promised}
    return Text("page-promises-share", args)


def _lines(tasks: tuple[Task, ...]) -> tuple[Text, ...]:
    return tuple(Text("page-task", {"number": each.number, "title": each.title}) for each in tasks)


def _row(each: Workload) -> tuple[Cell, ...]:
    times = (
        each.acknowledge_median,
        each.acknowledge_p90,
        each.respond_median,
        each.respond_p90,
        each.complete_median,
        each.complete_p90,
    )
    return (each.person.name, each.open, each.done, *(_lasting(time) for time in times))


def _lasting(time: timedelta | None) -> Lasting | Text:
    return Text("not-measured") if time is None else Lasting(round(time.total_seconds()))
