"""What must hold after every step of every history, whoever did what."""

from collections import Counter
from collections.abc import Mapping

from bot.buttons import Action
from bot.checking import calendar_at
from bot.domain.conversation import Message, MessageKind
from bot.domain.lifecycle import TRANSITIONS, Act
from bot.domain.people import Role
from bot.domain.recount import differences
from bot.domain.targets import ClockKind
from bot.domain.task import HELD, Status, Task, TaskClock
from bot.effects import Relay, Say, Show
from bot.events import ButtonPressed, CommandGiven, MessageReceived, ReminderDue
from bot.use_cases.places import quoted_refs
from bot.use_cases.tasks.releasing import UNDO
from tests.use_cases.cast import SHARED, Agency, Step
from tests.use_cases.desk_rows import PeopleRows, Rows
from tests.use_cases.desk_talk import ConversationRows

REOPENS = {each for each, moves in TRANSITIONS.items() if Act.REOPEN in moves}
REOPENED = {Status.NEW, Status.CLAIMED}
NOT_DONE = {Status.CANCELLED, Status.DISMISSED, Status.MERGED}


def kept(desk: Agency, before: Rows, step: Step) -> None:
    """Everything at once."""
    after = desk.fake.rows
    holders_hold(after)
    status_moves_along_the_table(before, after)
    numbers_are_unique(after)
    every_task_was_asked_for(after)
    clocks_measure_once(after)
    journal_is_a_chain(after)
    clocks_follow_from_the_journal(desk)
    places_are_known(desk, step)
    words_reach_clients_only_on_purpose(desk, before, step)


def clocks_follow_from_the_journal(desk: Agency) -> None:
    read = desk.fake
    for task in read.rows.tasks.values():
        at = calendar_at(read.teams.get(task.team), read.teams.changes(task.team))
        found = differences(read.tasks.clocks(task.id), read.tasks.journal(task.id), at)
        assert not found, f"#{task.number}: {found}"
        told = {(m.kind, m.round, m.part) for e in read.tasks.journal(task.id) for m in e.marks}
        assert told == {(c.kind, c.round, c.part) for c in read.tasks.clocks(task.id)}


def holders_hold(rows: Rows) -> None:
    for task in rows.tasks.values():
        if task.status is Status.NEW:
            assert task.holder is None, f"#{task.number} is new and held"
        if task.status in HELD:
            assert rows.people[task.holder].role.is_staff, f"#{task.number} is held by nobody"


def status_moves_along_the_table(before: Rows, after: Rows) -> None:
    for task in after.tasks.values():
        earlier = before.tasks.get(task.id)
        if earlier is None:
            assert (task.status, task.round) == (Status.NEW, 1)
        elif task.round != earlier.round:
            assert earlier.status in REOPENS and task.status in REOPENED
            assert task.round == earlier.round + 1
        elif task.status is not earlier.status:
            moves = {**TRANSITIONS[earlier.status], **_taken_back(after, task)}
            assert task.status in moves.values()


def _taken_back(rows: Rows, task: Task) -> Mapping[Act, Status]:
    """What the last entry of the journal took back, and to which status."""
    last = next(each for each in reversed(rows.journal) if each.task == task.id)
    if last.act != UNDO or last.before is None:
        return {}
    act = Act(last.detail)
    assert TRANSITIONS[last.after][act] is last.before
    return {act: last.after}


def numbers_are_unique(rows: Rows) -> None:
    numbers = Counter(task.number for task in rows.tasks.values())
    assert not [number for number, times in numbers.items() if times > 1]


def every_task_was_asked_for(rows: Rows) -> None:
    asked = {(m.task, m.author) for m in rows.messages.values() if m.kind is MessageKind.REQUEST}
    for task in rows.tasks.values():
        whole = task
        while whole.merged_into:  # what was said of it went there
            whole = rows.tasks[whole.merged_into]
        assert (whole.id, task.client) in asked, f"nobody asked for #{task.number}"


def clocks_measure_once(rows: Rows) -> None:
    claims: dict[tuple[str, int], list] = {}
    for entry in rows.journal:
        if entry.act == "claim":
            claims.setdefault((entry.task, entry.round), []).append(entry)
    running = Counter()
    for clock in rows.clocks.values():
        if clock.stopped_at is None:
            running[clock.task, clock.kind, clock.round] += 1
        else:
            assert clock.stopped_at >= clock.started_at
            assert clock.wall == clock.stopped_at - clock.started_at
            assert clock.working is not None and clock.working <= clock.wall
            without = _ended_undone(rows, clock)
            assert clock.credited_to or without or _left(rows, clock), "somebody must have done it"
        if clock.kind is not ClockKind.RESPOND:
            assert clock.part == 0
        if clock.kind is ClockKind.ACKNOWLEDGE and clock.stopped_at is not None:
            first = claims.get((clock.task, clock.round))
            if first is None:  # nobody claimed before it ended
                assert without and clock.credited_to is None
            else:
                assert clock.stopped_at <= first[0].at
                assert clock.credited_to == first[0].actor
    assert not [key for key, times in running.items() if times > 1]
    for task in rows.tasks.values():
        if not task.status.is_open:
            assert not [key for key in running if key[0] == task.id], f"#{task.number} still runs"


def _ended_undone(rows: Rows, clock: TaskClock) -> bool:
    """Whether the clock's round ended with nothing done, on whoever's word."""
    ends = {(each.task, each.round) for each in rows.journal if each.after in NOT_DONE}
    return (clock.task, clock.round) in ends


def _left(rows: Rows, clock: TaskClock) -> bool:
    """Whether the clock was stopped since its message turned out to be about something else."""
    ways = {"message-left", "split-off"}
    left = {(each.task, each.at) for each in rows.journal if each.act in ways}
    return clock.kind is ClockKind.RESPOND and (clock.task, clock.stopped_at) in left


def journal_is_a_chain(rows: Rows) -> None:
    reached: dict[str, Status] = {}
    for entry in rows.journal:
        assert entry.before == reached.get(entry.task), f"{entry.act} begins elsewhere"
        reached[entry.task] = entry.after
    assert reached == {task.id: task.status for task in rows.tasks.values()}


def places_are_known(desk: Agency, step: Step) -> None:
    known = {SHARED} | {team.channel for team in desk.fake.teams.all()}
    known |= {a.private for a in desk.fake.rows.accounts.values() if a.private}
    place = getattr(step.event, "place", None)
    known |= {place.address.room} if place else set()  # a stranger is answered where they wrote
    for effect in step.decision.effects:
        if isinstance(effect, Say | Relay | Show):
            assert effect.to.room in known, f"{effect.to} is nowhere"
        if isinstance(effect, Relay):
            assert effect.message in desk.fake.rows.messages
            assert effect.fate_to is None or effect.fate_to.room in known


def client_rooms(desk: Agency) -> set:
    """Where clients read."""
    return {SHARED} | {actor.private for actor in desk.clients}


def words_reach_clients_only_on_purpose(desk: Agency, before: Rows, step: Step) -> None:
    rooms = client_rooms(desk)
    secrets = [m.text for m in desk.fake.rows.messages.values() if _by_staff(desk.fake.rows, m)]
    for effect in step.decision.effects:
        if not isinstance(effect, Say | Relay | Show) or effect.to.room not in rooms:
            continue
        assert not [words for words in secrets if words in repr(effect)], "words inside a sentence"
        if isinstance(effect, Relay):
            message = desk.fake.rows.messages[effect.message]
            task = desk.fake.rows.tasks[effect.task]
            assert message.kind is not MessageKind.NOTE, "a note left the team"
            assert (message.task, effect.to) == (task.id, task.origin), "somebody else's words"
            assert _by_staff(desk.fake.rows, message)
            assert _on_purpose(before, step, message, task), "nobody asked for it to be sent"


def _by_staff(rows: Rows, message: Message) -> bool:
    return rows.people[message.author].role.is_staff


def _on_purpose(before: Rows, step: Step, message: Message, task: Task) -> bool:
    """Whether this event is an explicit act of the message's author about this task."""
    event = step.event
    match event:
        case CommandGiven():
            return event.name == "reply" and _is(before, event, message)
        case ReminderDue():
            return event.reminder.startswith("result:") and message.kind is MessageKind.RESULT
        case ButtonPressed():
            sends = event.press.action in {Action.SEND, Action.TO_WHOM}
            return sends and _is(before, event, message)
        case MessageReceived():
            if not _is(before, event, message):
                return False
            mode = before.modes.get((message.author, str(event.place.address)))
            if mode is not None and mode.task == task.id and mode.until > event.at:
                return True
            conversation = ConversationRows(before)
            standings = (conversation.standing(ref) for ref in quoted_refs(event))
            quoted = next((each for each in standings if each is not None), None)
            original = before.messages.get(quoted.message) if quoted and quoted.message else None
            return original is not None and original.author == task.client
    return False


def _is(before: Rows, event, message: Message) -> bool:
    person = PeopleRows(before).by_account(event.sender.account)
    return person is not None and person.id == message.author and person.role is not Role.CLIENT
