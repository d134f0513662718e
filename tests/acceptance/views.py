"""What stands before a person on Slack beside their chats: the form in front, and the Home tab."""

from collections.abc import Iterable
from dataclasses import dataclass

from adapters.playground.slack import SeenView
from tests.acceptance.people import SlackPerson


@dataclass(frozen=True, slots=True)
class View:
    """A form or a Home tab as the person reads it; `errors` by field."""

    person: SlackPerson
    raw: SeenView
    text: str
    buttons: tuple[str, ...]
    errors: dict[str, str]

    def initial(self, field: str) -> str:
        """What stands in a field at first."""
        element = next(each.element for each in self.raw.fields if each.block_id == field)
        return str(element["initial_value"])

    def option(self, field: str, label: str) -> str:
        """The option of a field that reads like this."""
        read = self.person.stage.reads
        options = next(each.options for each in self.raw.fields if each.block_id == field)
        return next(value for text, value in options if read(text) == label)

    def press(self, label: str) -> None:
        """Press the first of its buttons that reads like this."""
        button = self.raw.buttons[self.buttons.index(label)]
        slack = self.person.stage.slack
        slack.press_in_view(self.person.user, self.raw.id, button.label)

    def submit(self, **values: str) -> None:
        """Fill in its fields and send it."""
        self.person.stage.spoken.extend(values.values())
        self.person.stage.slack.submit(self.person.user, self.raw.id, values)


async def form(person: SlackPerson, words: str) -> View:
    """The form that stands open before a person, once it says this or has it for an error."""
    views = person.stage.slack.views
    return await person.stage.until(
        lambda: _saying(person, views(person.user), words),
        f"{person.name} has a form that says {words!r}",
        person.see,
    )


async def home(person: SlackPerson, words: str) -> View:
    """The person's Home tab, once it says this."""
    tab = person.stage.slack.home
    return await person.stage.until(
        lambda: _saying(person, [tab(person.user)], words),
        f"{person.name}'s Home says {words!r}",
        person.see,
    )


def _saying(person: SlackPerson, views: Iterable[SeenView | None], words: str) -> View | None:
    read = person.stage.reads
    for each in views:
        if each is None:
            continue
        view = View(
            person=person,
            raw=each,
            text=read(f"{each.title}\n{each.plain}"),
            buttons=tuple(read(button.label) for button in each.buttons),
            errors={field: read(error) for field, error in each.errors.items()},
        )
        if words in "\n".join((view.text, *view.errors.values())):
            return view
    return None
