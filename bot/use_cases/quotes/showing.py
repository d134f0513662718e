"""How a quote reads, to its client and to staff, and what can be done with it."""

from bot.buttons import Action, Press
from bot.cards import Args, Button, Lasting, Lines, Moment, Style, Text, Word
from bot.domain.address import PlaceKind
from bot.domain.ids import PersonId
from bot.domain.masking import mask
from bot.domain.people import Person
from bot.domain.quotes.quote import Quote, State, Terms
from bot.domain.task import Task
from bot.effects import Answer, Effect, Say, Urgency
from bot.events import ButtonPressed, CommandGiven
from bot.public_names import public_name
from bot.use_cases.quotes.room import Facts, Wish, may_answer
from bot.use_cases.speaking import tell
from bot.use_cases.tasks.facts import KnownTask

Rows = tuple[tuple[Button, ...], ...]


def terms_text(terms: Terms, zone: str, hide: tuple[str, ...] = ()) -> Lines:
    """What will be done, what it costs, how long it takes, by when it is ready."""
    lines = [Text("quote-what", {"what": mask(terms.what, hide) if hide else terms.what})]
    if terms.hourly:
        lines.append(Text("quote-rate", {"rate": terms.price, "sum": terms.total}))
    else:
        lines.append(Text("quote-price", {"price": terms.price}))
    if terms.seconds is not None:
        lines.append(Text("quote-time", {"time": Lasting(terms.seconds)}))
    if terms.due_at is not None:
        lines.append(Text("quote-due", {"at": Moment(terms.due_at, zone)}))
    return Lines(tuple(lines))


def name_of(person: PersonId | None, found: KnownTask, facts: Facts, *, for_client: bool) -> Word:
    """Who made it or is to do it; clients read public names."""
    somebody = facts.people.get(person) if person else None
    if somebody is None:
        return Text("quote-anybody")
    return public_name(somebody, as_desk=found.as_desk) if for_client else somebody.name


def args_of(quote: Quote, found: KnownTask, facts: Facts, *, for_client: bool) -> dict[str, Word]:
    """What every sentence about a quote may name."""
    zone = facts.client_zone if for_client else found.team.calendar.zone
    return {
        "quote": str(quote.number),
        "number": found.task.number,
        "title": found.task.title,
        "name": name_of(quote.assistant, found, facts, for_client=for_client),
        "client": found.client.name,
        "terms": terms_text(quote.terms, zone, facts.hide if for_client else ()),
        "until": Moment(quote.valid_until, zone),
    }


def quote_text(quote: Quote, found: KnownTask, facts: Facts, *, for_client: bool) -> Text:
    """The whole of it: whose, for which request, its terms, and where it is."""
    args = args_of(quote, found, facts, for_client=for_client)
    state = Text(f"quote-state-{quote.state}", args)
    key = "quote-extra" if quote.extends else "quote-whole"
    if quote.is_proposal:
        key = "quote-proposed"
    return Text(key, {**args, "state": state})


def line(quote: Quote, task: Task) -> Text:
    """One of several: what it is for, and its price."""
    args: Args = {"quote": str(quote.number), "number": task.number, "title": task.title}
    key = "quote-line-rate" if quote.terms.hourly else "quote-line"
    return Text(key, {**args, "price": quote.terms.price})


def buttons_for(actor: Person, quote: Quote, found: KnownTask) -> Rows:
    """What this person can do with it now."""
    if not quote.state.is_pending:
        return ()
    answers = quote.state is State.OPEN and may_answer(actor, quote, found)
    if answers:
        return answer_buttons(quote)
    made = quote.made_by == actor.id
    return ((press("button-quote-withdraw", quote, Wish.WITHDRAW),),) if made else ()


def answer_buttons(quote: Quote) -> Rows:
    """What whoever is to answer can do."""
    accept = press("button-quote-accept", quote, Wish.ACCEPT, Style.PRIMARY)
    ask = press("button-quote-ask", quote, Wish.ASK)
    decline = press("button-quote-decline", quote, Wish.DECLINE)
    if quote.is_proposal:
        return ((accept, ask, decline),) if quote.assistant else ((accept,),)
    return ((accept, ask), (press("button-quote-counter", quote, Wish.COUNTER), decline))


def compare_button(task: Task) -> Button:
    """All quotes for a task side by side."""
    return Button(Text("button-quotes-compare"), Press(Action.QUOTES, task.id))


def press(key: str, quote: Quote, wish: Wish, style: Style = Style.PLAIN) -> Button:
    """One thing to do with a quote."""
    return Button(Text(key), Press(Action.QUOTE, quote.id, wish), style)


def alone(
    event: ButtonPressed | CommandGiven, text: Text, actor: Person, buttons: Rows = ()
) -> tuple[Effect, ...]:
    """Answer whoever acted, in their own chat by a message: a press takes few letters there."""
    if event.place.kind is not PlaceKind.PRIVATE or event.form or not event.token:
        return (tell(event, text, actor.language, buttons, secret=True),)
    place = event.place.address
    said = Say(
        to=place,
        text=text,
        buttons=buttons,
        language=actor.language,
        secret=True,
        urgency=Urgency.ANSWER,
    )
    ended = Answer(platform=place.platform, token=event.token, text=None, language=actor.language)
    return said, ended


def told(
    person: PersonId | None,
    text: Text,
    found: KnownTask,
    facts: Facts,
    buttons: Rows = (),
    urgency: Urgency = Urgency.CLIENT,
) -> tuple[Say, ...]:
    """Tell somebody in the chat where they read alone: nobody else reads prices."""
    chat = facts.chats.get(person) if person else None
    if chat is None or person is None:
        return ()
    return (
        Say(
            to=chat,
            text=text,
            buttons=buttons,
            language=facts.people[person].language,
            task=found.task.id,
            secret=True,
            urgency=urgency,
        ),
    )
