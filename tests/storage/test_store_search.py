"""Searching: every word must begin a word of the task, in messages, file names or the client's."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.address import MessageRef
from bot.domain.conversation import FileKind, FileRef, Message, MessageKind, Standing
from bot.domain.ids import MessageId, PersonId, TaskId, TeamId
from bot.domain.people import Person, Role
from bot.domain.searching import words_of
from bot.domain.task import Status, Task
from bot.ports.store import Store
from bot.upkeep import MergeTask
from storage import search
from tests.storage.stories import ANN, CLIENT, GROUP, MESSAGE, MINUTE, TASK, TEAM, decide, keep

OTHERS = replace(TEAM, id=TeamId("others"), name="Early Birds", channel=None)
ACME = Person(
    id=PersonId("acme"), name="Zoë Müller", role=Role.CLIENT, team=OTHERS.id, company="Acme Ltd"
)
ELSEWHERE = replace(
    TASK, id=TaskId("elsewhere"), number=2, client=ACME.id, team=OTHERS.id, opened_at=TASK.opened_at
)


def message(number: int, text: str, task: Task = TASK, **more) -> Message:
    at = MESSAGE.at + number * MINUTE
    return replace(MESSAGE, id=MessageId(f"m{number}"), task=task.id, text=text, at=at, **more)


async def numbers(store: Store, said: str, team: TeamId | None = None, **page: int) -> list[int]:
    page = {"skip": 0, "limit": 10, **page}
    words = words_of(said)
    return await store.read(
        lambda read: [
            read.tasks.get(hit.task).number for hit in read.search.tasks(words, team=team, **page)
        ]
    )


@pytest.fixture
async def desk(store: Store) -> Store:
    await keep(store, TEAM, OTHERS, CLIENT, ACME, ANN, TASK, ELSEWHERE)
    await keep(
        store,
        message(1, "Please pay the INVOICE of the Straßencafé"),
        message(2, "call Porto first", kind=MessageKind.NOTE, author=ANN.id),
        message(3, "Счёт за отель", task=ELSEWHERE, author=ACME.id),
        key="said",
    )
    return store


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("invoice", [1]),
        ("Invo", [1]),
        ("nvoice", []),
        ("strassencafe", [1]),
        ("invoice porto", [1]),
        ("porto cleo", [1]),
        ("invoice acme", []),
        ("счет acme", [2]),
        ("MULLER", [2]),
        ("zoe hotel", []),
        ("", []),
    ],
)
async def test_each_word_begins_one_of_the_task(desk: Store, said: str, found: list[int]) -> None:
    assert await numbers(desk, said) == found


async def test_the_newest_hit_comes_first_and_pages_go_on(desk: Store) -> None:
    await keep(desk, message(4, "pay this", task=ELSEWHERE), key="later")

    assert await numbers(desk, "pay") == [2, 1]
    assert await numbers(desk, "pay", limit=1) == [2]
    assert await numbers(desk, "pay", skip=1) == [1]


async def test_a_team_finds_its_own_tasks(desk: Store) -> None:
    await keep(desk, message(4, "pay this", task=ELSEWHERE), key="later")

    assert await numbers(desk, "pay", TEAM.id) == [1]
    assert await numbers(desk, "acme", TEAM.id) == []


@pytest.mark.parametrize(
    "said", ['"', "a* OR b", "NEAR(x)", "'; DROP", "words:pay", ":* & !x", "%"]
)
async def test_what_searches_understand_is_only_words(desk: Store, said: str) -> None:
    assert await numbers(desk, said) == []


async def test_the_message_with_most_words_tells_why(desk: Store) -> None:
    await keep(desk, message(5, "the invoice"), message(6, "porto invoice"), key="more")

    (hit,) = await desk.read(
        lambda read: read.search.tasks(("invoice", "porto"), team=None, skip=0, limit=9)
    )

    assert (hit.task, hit.message) == (TASK.id, "m6")
    assert hit.at == MESSAGE.at + timedelta(minutes=6)


async def test_a_changed_message_is_found_by_its_new_words_alone(desk: Store) -> None:
    await keep(desk, message(1, "Please pay the rent"), key="changed")

    assert await numbers(desk, "invoice") == []
    assert await numbers(desk, "rent") == [1]


async def test_an_erased_message_is_not_found(desk: Store) -> None:
    await keep(desk, message(1, ""), key="erased")

    assert await numbers(desk, "pay") == []


async def test_a_moved_message_is_found_where_it_is_now(desk: Store) -> None:
    moved = message(1, "Please pay the invoice", task=ELSEWHERE)

    await keep(desk, moved, key="moved")

    assert await numbers(desk, "invoice") == [2]


async def test_a_message_that_belongs_to_no_task_yet_is_found_once_it_does(desk: Store) -> None:
    asked = replace(message(7, "order flowers"), task=None)
    await keep(desk, asked, key="asked")
    assert await numbers(desk, "flowers") == []

    await keep(desk, replace(asked, task=TASK.id), key="placed")

    assert await numbers(desk, "flowers") == [1]


async def test_files_are_found_by_name(desk: Store) -> None:
    letter = FileRef(platform="slack", workspace="T1", id="F1", kind=FileKind.DOCUMENT, name="Lease_2024.pdf", mime="application/pdf")  # fmt: skip
    await keep(desk, message(8, "", files=(letter,)), key="file")

    assert await numbers(desk, "lease 2024") == [1]


async def test_a_renamed_client_is_found_by_the_new_name(desk: Store) -> None:
    await keep(desk, replace(ACME, revision=1, name="Zoë Huber"), key="renamed")

    assert await numbers(desk, "muller") == []
    assert await numbers(desk, "huber") == [2]


async def test_what_was_written_before_there_was_a_search_is_found(desk: Store, database) -> None:
    database.rows("DELETE FROM searched")
    assert await numbers(desk, "invoice") == []

    await desk.write(lambda each: search.fill(each._session))

    assert await numbers(desk, "invoice cleo") == [1]
    assert await numbers(desk, "счет acme") == [2]


async def test_the_index_holds_nothing_of_what_was_removed(sqlite_database) -> None:
    async with sqlite_database.open() as store:
        await keep(store, TEAM, CLIENT, ANN, TASK, message(1, "pay the invoice"))
        await keep(store, message(1, ""), key="erased")

    sqlite_database.rows("INSERT INTO searched_words (searched_words) VALUES ('integrity-check')")
    assert (
        sqlite_database.rows(
            "SELECT rowid FROM searched_words WHERE searched_words MATCH 'invoice'"
        )
        == []
    )


async def test_what_belonged_to_a_merged_task_belongs_to_the_other(desk: Store) -> None:
    ref = MessageRef(GROUP, "77")
    other = replace(TASK, id=TaskId("other"), number=3)
    await keep(desk, other, message(9, "flowers", task=other), key="other")
    await keep(desk, Standing(ref=ref, task=other.id), key="standing")
    await keep(
        desk,
        replace(other, revision=1, status=Status.MERGED, merged_into=TASK.id),
        key="merged",
    )

    await decide(desk, MergeTask(part=other.id, into=TASK.id), key="move")

    assert await numbers(desk, "flowers invoice") == [1]
    of_task = await desk.read(lambda read: read.conversation.of_task(TASK.id, 9))
    assert of_task[-1].text == "flowers"
    assert (await desk.read(lambda read: read.conversation.standing(ref))).task == TASK.id
    part = await desk.read(lambda read: read.tasks.by_number(3))
    assert (part.status, part.merged_into) == (Status.MERGED, TASK.id)
