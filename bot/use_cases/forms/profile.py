"""The form of a line in a client's profile: what kind of line, its words, and whom it is about."""

from dataclasses import dataclass
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.ids import LineId, derive
from bot.domain.people import Person
from bot.domain.profile import LONGEST, MOST, LineKind, ProfileLine
from bot.forms import Field, FieldKind, Form, FormName, Option
from bot.ports.reader import Reader
from bot.use_cases.clients import served
from bot.use_cases.forms.room import Entry, Errors, Filled, Inquiry, form_key, only_words
from bot.use_cases.places import Spot
from bot.use_cases.profiles.asking import Whose
from bot.use_cases.profiles.keeping import added, new_line, news, working

KIND, WORDS, WHOM = "kind", "words", "whom"
CLIENT, COMPANY = "client", "company"
# Whom a client prefers is a person's name, which the command looks up.
KINDS = (LineKind.NOTE, LineKind.RULE, LineKind.NEVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who writes about which client (None: nobody of theirs), and what was made before."""

    actor: Person | None
    client: Person | None
    count: int
    number: int
    working: tuple[Spot, ...]
    made: ProfileLine | None


def load(inquiry: Inquiry, read: Reader) -> Facts:
    """Read the client whom the form was opened for."""
    actor = inquiry.actor
    clients = served(actor, read) if actor else ()
    client = next((each for each in clients if each.id == inquiry.subject), None)
    past = read.profiles.history(client, client.company) if client else ()
    made = LineId(derive(form_key(inquiry.instance), "profile"))
    return Facts(
        actor=actor,
        client=client,
        count=sum(1 for each in past if each.removed_at is None),
        number=read.profiles.next_number(),
        working=working(client, actor, read) if actor else (),
        made=next((each for each in past if each.id == made), None),
    )


def form(facts: Facts) -> Form:
    """Whom it is about is asked where the client belongs to a company."""
    client = facts.client
    if client is None:
        return only_words(Text("form-profile-nobody"))
    whom = Field(
        name=WHOM,
        label=Text("form-profile-whom"),
        kind=FieldKind.CHOICE,
        options=(
            Option(CLIENT, client.name),
            Option(COMPANY, Text("form-profile-company", {"company": client.company})),
        ),
        initial=CLIENT,
    )
    return Form(
        name=FormName.PROFILE,
        title=Text("form-profile"),
        subject=client.id,
        fields=(
            Field(
                name=KIND,
                label=Text("form-profile-kind", {"name": client.name}),
                kind=FieldKind.CHOICE,
                options=(
                    Option(LineKind.NOTE, Text("form-profile-note")),
                    Option(LineKind.RULE, Text("form-profile-rule")),
                    Option(LineKind.NEVER, Text("form-profile-never")),
                ),
                initial=LineKind.NOTE,
            ),
            Field(
                name=WORDS,
                label=Text("form-profile-words"),
                kind=FieldKind.WORDS,
                hint=Text("form-profile-words-hint"),
            ),
            *((whom,) if client.company else ()),
        ),
    )


def decide(entry: Entry, facts: Facts, now: datetime) -> Filled | Errors:
    """Write the line down, once; those who work for the client read it at once."""
    client = facts.client
    if client is None:
        return {WORDS: Text("form-profile-nobody")}
    if facts.made is not None:
        whose = Whose(client=client if facts.made.client else None, company=facts.made.company)
        decision = Decision(disposition=Disposition.ANSWERED)
        return Filled(decision=decision, said=added(facts.made, whose), secret=True)
    kind = next((each for each in KINDS if each == entry.chosen.get(KIND)), None)
    if kind is None:
        return {KIND: Text("form-choose")}
    words = "\n".join(each.text for each in entry.said.get(WORDS, ())).strip()
    problem = _problem(words, facts, client)
    if problem is not None:
        return {WORDS: problem}
    is_company = bool(client.company) and entry.chosen.get(WHOM) == COMPANY
    whose = Whose(company=client.company) if is_company else Whose(client=client)
    made = new_line(entry.key, facts.number, entry.actor, whose, kind, words, now)
    told = () if is_company else news(made, whose, entry.actor, facts.working)
    decision = Decision(disposition=Disposition.ANSWERED, changes=(made,), effects=told)
    return Filled(decision=decision, said=added(made, whose), secret=True)


def _problem(words: str, facts: Facts, client: Person) -> Text | None:
    if not words:
        return Text("form-profile-empty")
    if len(words) > LONGEST:
        return Text("client-too-long", {"most": LONGEST})
    return Text("client-too-many", {"name": client.name}) if facts.count >= MOST else None
