"""Asking: whoever says that a result looks good is asked how content they were, now and then."""

from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Args, Button, Text, Word
from bot.decision import Record
from bot.domain.address import Address
from bot.domain.ids import RatingId, derive
from bot.domain.people import Person
from bot.domain.rating import PAUSE, STARS, Rating
from bot.domain.task import Task
from bot.effects import Effect, Say
from bot.events import Event
from bot.ports.reader import Reader
from bot.use_cases.places import private_chat


def room_for(task: Task | None, actor: Person | None, read: Reader, at: datetime) -> Address | None:
    """Where the task's client is asked: alone, once for each task, and not twice in a week."""
    if task is None or actor is None or actor.id != task.client or task.holder is None:
        return None
    last = read.ratings.last_asked(actor.id)
    if read.ratings.of_task(task.id) is not None or (last is not None and at - last < PAUSE):
        return None
    return private_chat(actor, read, task.origin.platform)


def question(
    event: Event,
    task: Task,
    holder: Person,
    name: Word,
    client: Person,
    room: Address,
    now: datetime,
) -> tuple[tuple[Record, ...], tuple[Effect, ...]]:
    """The question with its five buttons; whom it is about is fixed with it."""
    rating = new_rating(event, task, holder, now)
    args: Args = {"number": task.number, "title": task.title, "name": name}
    stars = tuple(
        Button(Text("button-stars", {"stars": each}), Press(Action.RATE, rating.id, str(each)))
        for each in STARS
    )
    say = Say(
        to=room,
        text=Text("rating-ask", args),
        buttons=(stars,),
        language=client.language,
        task=task.id,
    )
    return (rating,), (say,)


def new_rating(event: Event, task: Task, holder: Person, now: datetime) -> Rating:
    """A rating that is still to be given."""
    return Rating(
        id=RatingId(derive(event.key, "rating")),
        task=task.id,
        client=task.client,
        rated=holder.id,
        asked_at=now,
    )
