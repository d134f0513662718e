"""Everybody writes, replies, changes and takes back what they like, wherever they can."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    rule,
)

from bot.buttons import Action, Press
from bot.domain.address import MessageRef
from bot.domain.conversation import Message
from bot.domain.task import Status, Task
from bot.effects import Show
from bot.events import MessageDeleted, MessageEdited
from tests.use_cases.cast import LETTER, SHARED, Actor
from tests.use_cases.desk_rows import Carried
from tests.use_cases.watched import Watched

ANY = st.integers(0, 10_000)
WORK = (Action.CLAIM, Action.REPLY, Action.REPLY, Action.REPLY, Action.WAIT, Action.RELEASE, Action.DETAILS)  # fmt: skip
ASKED = "When are you open?"
ASKING = st.sampled_from(("Book a table", "And a taxi", ASKED, "thanks", ""))


class WordsMachine(Watched):
    """The acts."""

    @initialize()
    def a_day_has_begun(self) -> None:
        """Each client has two tasks, and those of one of them are in one hand."""
        desk = self.desk
        self.does(desk.maria.command("faq", "add When are you open? | From nine to five"))
        for number, client in enumerate((desk.carla, desk.colin) * 2, start=1):
            self.passes(20)
            self.does(client.message(f"Book a table {self.word()}"))
            if number > 2:
                asked = desk.fake.rows.carried[-1]
                press = desk.fake.buttons(asked, desk.now)[-1]
                self.does(client.press(press.action, press.subject, press.value, ref=asked.ref))
        for number, actor in enumerate((desk.ann, desk.luis, desk.ben, desk.luis), start=1):
            self.does(actor.press(Action.CLAIM, desk.task(number).id))

    @rule(who=ANY, asks=ASKING, where=ANY, more=st.sampled_from(("", "", "file", "album")), what=st.one_of(st.none(), ANY))  # fmt: skip
    def a_client_writes(self, who, asks, where, more, what) -> None:
        client = self.one(who, self.desk.clients)
        place = SHARED if where % 4 == 0 and client is self.desk.colin else None
        said = {"addressed": True}
        if more:
            said |= {"files": (LETTER,), "album": f"album-{who % 3}" if more == "album" else ""}
        if what is not None:
            said["reply_to"] = self.one(what, self.there(place or client.private))
        plain = asks in {ASKED, ""}
        self.does(client.message(asks if plain else f"{asks} {self.word()}", place, **said))

    @rule(who=ANY, where=ANY, what=st.one_of(st.none(), ANY), more=st.sampled_from(("", "", "", "file", "album")))  # fmt: skip
    def staff_write(self, who, where, what, more) -> None:
        actor, _ = self.worker(who)
        place = self.one(where, self.places(actor))
        said = {}
        if more:
            said = {"files": (LETTER,), "album": f"album-{who % 3}" if more == "album" else ""}
        if what is not None and actor.private.platform == "telegram":
            said["reply_to"] = self.one(what, self.there((place or actor.private).room))
        self.does(actor.message(self.word(), place, **said))

    @rule(who=ANY, what=ANY)
    def a_holder_replies_to_what_is_there(self, who, what) -> None:
        actor, task = self.worker(who)
        copies = [
            each.ref
            for each in self.desk.fake.rows.carried
            if each.ref.address.room == actor.private and each.effect_task == task.id
        ]
        if copies:
            self.does(actor.message(self.word(), reply_to=self.one(what, copies)))

    @rule(who=ANY, waits=st.sampled_from((0, 0, 1, 9, 9.99, 10, 30)), other=ANY, what=ANY)
    def a_holder_presses_reply_and_writes(self, who, waits, other, what) -> None:
        """In the card's thread, in the group, or in their own chat; silent for a while."""
        actor, task = self.worker(who)
        card, on_slack = self.card(task), actor.private.platform == "slack"
        place = card.address if card is not None and (on_slack or what % 3 == 0) else None
        self.does(actor.press(Action.REPLY, task.id, at=place, ref=card if place else None))
        if on_slack and place is not None:
            place = replace(place, thread=card.message)
        self.does(actor.message(self.word(), place))
        self.passes(waits)
        if other % 3 == 0:
            another = self.one(other, self.open_tasks() or [task])
            self.does(actor.press(self.one(what, (Action.DETAILS, Action.CLAIM)), another.id))
        more = {}
        if not on_slack and other % 2:
            more = {"reply_to": self.one(what // 3, self.there(place or actor.private))}
        self.does(actor.message(self.word(), place, **more))

    def card(self, task: Task) -> MessageRef | None:
        views = self.desk.fake.rows.views.values()
        return next((r for s, r in views if (s.kind, s.subject) == ("card", task.id)), None)

    @rule(who=ANY)
    def a_holder_writes_where_they_work(self, who) -> None:
        actor, task = self.worker(who)
        card = self.card(task)
        in_thread = card is not None and actor.private.platform == "slack"
        self.does(
            actor.message(
                self.word(), replace(card.address, thread=card.message) if in_thread else None
            )
        )

    @rule(who=ANY, name=st.sampled_from(("reply", "note", "note", "done", "undo", "release")))
    def staff_command(self, who, name) -> None:
        actor, task = self.worker(who)
        self.does(actor.command(name, f"{task.number} {self.word()}"))

    @rule(who=ANY, action=st.sampled_from(WORK), at_card=st.booleans())
    def staff_work(self, who, action, at_card) -> None:
        actor, task = self.worker(who)
        ref = self.card(task)
        if at_card and ref is not None:
            self.does(actor.press(action, task.id, at=ref.address, ref=ref))
        else:
            self.does(actor.press(action, task.id))

    @rule(who=ANY, what=ANY, which=ANY)
    def somebody_presses_what_is_there(self, who, what, which) -> None:
        carried = self.desk.fake.rows.carried[-12:]
        if carried:
            self.presses(self.one(what, carried), who, which)

    @rule(what=ANY, which=ANY)
    def staff_direct_what_they_wrote(self, what, which) -> None:
        """Send to client, To whom?, Withdraw: the buttons under what they wrote."""
        said = [
            each
            for each in self.desk.fake.rows.carried[-30:]
            if not isinstance(each.effect, Show)
            and {b.press.action for row in each.effect.buttons for b in row}
            & {Action.SEND, Action.TO_WHOM, Action.WITHDRAW}
        ]
        if said:
            self.presses(self.one(what, said), which, which)

    def presses(self, carried: Carried, who: int, which: int) -> None:
        buttons = self.desk.fake.buttons(carried, self.desk.now)
        if not buttons:
            return
        everybody = (*self.desk.clients, *self.desk.staff)
        place = carried.ref.address
        press = self.one(which, buttons)
        readers = [each for each in everybody if each.private == place.room]
        author = [each for each in everybody if each.id == self._author(press)]
        actor = self.one(who, readers or author or self.desk.staff)
        at = None if place.room == actor.private else place
        self.does(actor.press(press.action, press.subject, press.value, at, carried.ref))

    def _author(self, press: Press) -> str:
        rows = self.desk.fake.rows
        prompt = rows.prompts.get(press.subject)
        message = rows.messages.get(prompt.message if prompt else press.subject)
        return message.author if message else ""

    def own(self, choice: int) -> tuple[Actor, Message]:
        """Something that somebody wrote lately, and who."""
        message = self.one(choice, list(self.desk.fake.rows.messages.values())[-10:])
        everybody = (*self.desk.clients, *self.desk.staff)
        return next(each for each in everybody if each.id == message.author), message

    @rule(what=ANY, how=st.sampled_from(("edit", "edit", "edit", "delete", "withdraw")))
    def somebody_thinks_again(self, what, how) -> None:
        actor, message = self.own(what)
        source = message.source
        self.passes(0.02)
        if not source.message:
            return
        if how == "edit":
            who = actor._who(source.address)
            self.does(MessageEdited(**who, ref=source, text=self.word(), files=message.files))
        elif how == "withdraw":
            self.does(actor.command("withdraw", "", source.address, reply_to=source))
        elif source.address.platform == "slack":
            key, place = self.desk.key(), actor.place(source.address)
            self.does(MessageDeleted(key=key, at=self.desk.now, place=place, ref=source))

    @rule(which=ANY, into=ANY)
    def two_tasks_become_one(self, which, into) -> None:
        if which % 4 == 0:
            part, whole = self.one(which // 4, self.open_tasks() or [None]), self.one(into, self.open_tasks() or [None])  # fmt: skip
            if part and whole:
                self.does(self.desk.maria.command("merge", f"{whole.number} {part.number}"))

    @rule(which=ANY, action=st.sampled_from((Action.ACCEPT, Action.REOPEN, Action.CANCEL_SURE, Action.URGENT)))  # fmt: skip
    def a_client_judges(self, which, action) -> None:
        task = self.one(which, list(self.desk.fake.rows.tasks.values()))
        client = next(each for each in self.desk.clients if each.id == task.client)
        if action is not Action.CANCEL_SURE or which % 5 == 0:
            self.does(client.press(action, task.id))

    @rule(minutes=st.sampled_from((0.05, 0.05, 0.5, 4, 6, 11, 60)))
    def time_passes(self, minutes) -> None:
        self.passes(minutes)

    def passes(self, minutes: float) -> None:
        end = self.desk.now + timedelta(minutes=minutes)
        while due := self.desk.fake.due(end):
            self.desk.clock.move(seconds=max((due[0].due_at - self.desk.now).total_seconds(), 0))
            before = self.desk.fake.rows
            step = self.desk.reminded(due[0].key)
            self._results(before)
            self.marks.ended(before, self.desk.fake.rows)
            self._look(step)
        self.desk.clock.move(seconds=(end - self.desk.now).total_seconds())

    def _results(self, before) -> None:
        """A result that nobody undid is marked when its ten seconds are over."""
        for task in self.desk.fake.rows.tasks.values():
            if task.status is Status.DONE and before.tasks[task.id].status is not Status.DONE:
                for prompt in before.prompts.values():
                    waits = prompt.kind == "result" and prompt.answered_at is None
                    if waits and prompt.task == task.id and prompt.message:
                        self.marks.sent[prompt.message] = task.id
