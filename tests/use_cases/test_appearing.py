"""By which names clients know the staff, everywhere, and what of theirs no client reads."""

from dataclasses import replace

import pytest

from bot import views
from bot.buttons import Action
from bot.cards import Text
from bot.domain.transcript import Format, TranscriptOrder
from bot.effects import Say
from bot.transcripts.record import read_record
from tests.use_cases.cast import LETTER, SHARED, Actor, Agency
from tests.use_cases.eyes import WORDING, Eyes


def words(text: Text) -> str:
    """A sentence as it is read in English, in one line."""
    return " ".join(WORDING.at("telegram").words(text, "en").split())


@pytest.fixture
def eyes(desk: Agency, monkeypatch) -> Eyes:
    """Follow what clients read, as it happens."""
    eyes, record = Eyes(desk), desk.record

    def seen(event, decision):
        step = record(event, decision)
        eyes.follow(step)
        return step

    monkeypatch.setattr(desk, "record", seen)
    return eyes


def read_by(client: Actor, eyes: Eyes) -> str:
    """All that a client has read alone with the desk."""
    return "\n".join(text for room, text in eyes.ever if room == client.private)


def lived_through(desk: Agency) -> None:
    """Everything in a request's life that names whoever works on it."""
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.commands("reply", "1 For how many?")
    desk.carla.commands("person", "")
    desk.ann.commands("done", "1 Booked")
    desk.passes(seconds=11)
    desk.carla.presses(Action.REOPEN, task.id)
    desk.ann.commands("done", "1 Booked anew")
    desk.passes(seconds=11)
    desk.carla.presses(Action.ACCEPT, task.id)
    desk.ann.commands("for", "Carla: call the plumber")
    desk.ann.claims(desk.task(2))
    desk.carla.commands("status", "")
    desk.maria.presses(Action.CANCEL_SURE, desk.task(2).id)


class TestNames:
    def test_clients_read_the_desk_name_in_all_that_happens(self, desk: Agency, eyes) -> None:
        desk.change(desk.ann, name="Ann Kovacs", desk_name="Sophie")
        desk.change(desk.maria, name="Maria Rossi", desk_name="Mary")

        lived_through(desk)

        read = read_by(desk.carla, eyes)
        assert read.count("Sophie") > 6
        assert "Kovacs" not in read
        assert "Rossi" not in read

    def test_colleagues_go_on_reading_the_own_name(self, desk: Agency) -> None:
        desk.change(desk.ann, desk_name="Sophie")
        task = desk.carla.asks("Book a table")
        desk.ann.claims(task)

        assert {k.key: v for k, v in views.task.card(desk.task(1), desk.fake).fields}["field-holder"] == "Ann"  # fmt: skip
        assert "Ann" in words(desk.ben.presses(Action.CLAIM, task.id).text)

    def test_the_transcript_for_the_client_has_the_desk_name(self, desk: Agency) -> None:
        desk.change(desk.ann, desk_name="Sophie")
        lived_through(desk)

        def names(*, for_client: bool) -> set:
            order = TranscriptOrder(
                task=desk.task(1).id, number=1, format=Format.PAGE, for_client=for_client
            )
            record = read_record(order, desk.fake)
            authors = {each.author for each in record.said}
            actors = {each.actor for each in record.items if each not in record.said}
            return authors | actors | {record.holder}

        assert {"Sophie", "Carla"} <= names(for_client=True)
        assert "Ann" not in names(for_client=True)
        assert "Sophie" not in names(for_client=False)

    def test_a_company_may_read_the_desks_name_for_all(self, desk: Agency, eyes) -> None:
        desk.change(desk.carla, company="Acme")
        desk.change(desk.ann, name="Ann Kovacs", desk_name="Sophie")
        assert desk.lea.commands("client", "Acme names: desk").keys == ("client-added-company",)

        lived_through(desk)

        read = read_by(desk.carla, eyes)
        assert "Front desk (#1)" in read
        assert "Front desk has taken it" in read
        assert "Sophie" not in read
        assert "Kovacs" not in read

    def test_a_later_line_and_one_of_the_client_win(self, desk: Agency) -> None:
        desk.change(desk.carla, company="Acme")
        desk.ann.claims(desk.carla.asks("Book a table"))

        def holder() -> str:
            card = views.task.confirmation(desk.task(1), desk.fake, desk.now)
            return words(card.body)

        desk.lea.commands("client", "Acme names: desk")
        assert holder().startswith("Front desk has")
        desk.lea.commands("client", "Carla names: OWN")
        assert holder().startswith("Ann has")
        desk.lea.commands("client", "remove 2")
        desk.lea.commands("client", "Acme names: own")
        assert holder().startswith("Ann has")
        assert desk.lea.commands("client", "Acme names: nobody").keys == ("client-names-how",)


class TestNaming:
    def test_one_gives_oneself_a_name_and_takes_it_back(self, desk: Agency) -> None:
        assert desk.ann.commands("deskname", "“Sophie”").keys == ("desk-name-set",)
        assert desk.ann.person.desk_name == "Sophie"
        assert "“Sophie”" in words(desk.ann.commands("deskname").text)
        assert desk.ann.commands("deskname", "ann").keys == ("desk-name-own",)
        assert desk.ann.person.desk_name == ""

    def test_a_manager_names_everybody_and_they_hear_of_it(self, desk: Agency) -> None:
        step = desk.maria.commands("deskname", "Luis: Louis B.")

        assert desk.luis.person.desk_name == "Louis B."
        told = step.said("desk-name-by")
        assert isinstance(told, Say)
        assert told.to == desk.luis.private

    @pytest.mark.parametrize(
        ("who", "said", "key"),
        [
            ("lea", "Ann: Sophie", "desk-name-set-of"),
            ("lea", "Luis: Louis", "refused-rename"),
            ("ann", "Ben: Bob", "refused-rename"),
            ("ann", "ben", "desk-name-taken"),
            ("ann", "Nobody: Sophie", "desk-name-nobody"),
            ("ann", "S" * 41, "desk-name-long"),
            ("carla", "Sophie", "refused-name"),
        ],
    )
    def test_what_is_answered(self, desk: Agency, who: str, said: str, key: str) -> None:
        before = dict(desk.fake.rows.people)

        step = getattr(desk, who).commands("deskname", said)

        assert key in step.keys
        assert (desk.fake.rows.people == before) is (key != "desk-name-set-of")

    def test_a_name_that_clients_know_is_taken_as_well(self, desk: Agency) -> None:
        desk.ann.commands("deskname", "Sophie")

        assert desk.ben.commands("deskname", "SOPHIE").keys == ("desk-name-taken",)

    def test_who_is_who_is_not_told_among_clients(self, desk: Agency) -> None:
        step = desk.ann.commands("deskname", "Sophie", SHARED)

        assert step.keys == ("only-in-private",)
        assert desk.ann.person.desk_name == ""


class TestMasking:
    def sent(self, desk: Agency, eyes: Eyes, said: str) -> str:
        desk.ann.claims(desk.carla.asks("Book a table"))
        desk.ann.commands("reply", f"1 {said}")
        return read_by(desk.carla, eyes)

    def test_numbers_and_addresses_of_ones_own_reach_no_client(self, desk: Agency, eyes) -> None:
        step = desk.ann.commands("mask", "+49 170 5550123, ann@example.org")
        assert step.keys == ("mask-set",)
        assert step.said("mask-set").secret

        read = self.sent(
            desk, eyes, "call me: 0170 555 01 23 or Ann@example.org, not +49 30 7654321"
        )

        assert "555" not in read
        assert "example.org" not in read
        assert "+49 30 7654321" in read

    def test_those_of_colleagues_neither(self, desk: Agency, eyes) -> None:
        account = desk.fake.rows.accounts[desk.ben.account]
        desk.fake.keep(replace(account, handle="ben_private"))
        desk.ben.commands("mask", "ben@example.org")
        desk.change(desk.ben, name="Ben Okafor", desk_name="Bob")

        read = self.sent(desk, eyes, "ask @ben_private, @Ben Okafor or ben@example.org")

        assert "ask •••, ••• or •••" in read

    def test_what_a_client_writes_stays(self, desk: Agency) -> None:
        desk.ann.commands("mask", "+49 170 5550123")
        desk.ann.claims(desk.carla.asks("Book a table"))

        desk.carla.says("call back 0170 5550123", reply_to=None)

        assert any(m.text == "call back 0170 5550123" for m in desk.fake.rows.messages.values())

    def test_no_name_of_a_file_shows_them(self, desk: Agency, eyes) -> None:
        desk.ann.commands("mask", "ann@example.org")
        desk.ann.claims(desk.carla.asks("Book a table"))
        ours = replace(LETTER, name="lease_ann@example.org.pdf")
        desk.ann.presses(Action.REPLY, desk.task().id, at=desk.thread_of())

        desk.ann.says("Here", desk.thread_of(), files=(ours,))

        read = read_by(desk.carla, eyes)
        assert "lease_•••.pdf" in read
        assert "renamed=True" in read
        assert "example.org" not in read

    def test_the_transcript_for_the_client_names_no_file_by_them(self, desk: Agency) -> None:
        desk.ann.commands("mask", "ann@example.org")
        theirs = replace(LETTER, name="for ann@example.org.pdf")
        ours = replace(LETTER, name="from ann@example.org.pdf")
        desk.ann.claims(desk.carla.asks("Read this", files=(theirs,)))
        desk.ann.presses(Action.REPLY, desk.task().id, at=desk.thread_of())
        desk.ann.says("Here", desk.thread_of(), files=(ours,))

        def names(*, for_client: bool) -> list[str]:
            order = TranscriptOrder(
                task=desk.task().id, number=1, format=Format.PAGE, for_client=for_client
            )
            said = read_record(order, desk.fake).said
            return [file.name for each in said for file in each.message.files]

        assert names(for_client=True) == [theirs.name, "from •••.pdf"]
        assert names(for_client=False) == [theirs.name, ours.name]

    @pytest.mark.parametrize("picked", ["", "call 0170 5550123", "5550123 at", "call 0170 5"])
    def test_what_a_reply_quotes_shows_them_neither(self, desk: Agency, eyes, picked) -> None:
        desk.luis.commands("mask", "0170 5550123")
        desk.luis.claims(desk.colin.asks("Book a table"))
        said = "x" * 185 + " call 0170 5550123 at noon"  # where a quotation is cut
        first = desk.luis.commands("reply", f"1 {said}").event.ref
        desk.luis.presses(Action.REPLY, desk.task().id)

        desk.luis.says("As I said", reply_to=first, quoted=picked)

        (room, read) = eyes.ever[-1]
        assert room == desk.colin.private
        assert "call •••\\nAs I said" in read or "call ••• at…\\nAs I said" in read
        assert not [part for part in ("0170", "555", "0123") if part in read]

    def test_what_is_written_down_for_a_client_has_none_of_them(self, desk: Agency, eyes) -> None:
        desk.ann.commands("mask", "0170 5550123")

        desk.ann.commands("for", "Carla: Call Ann on 0170 5550123\nor at noon")
        desk.carla.commands("status")
        desk.carla.commands("withdraw", "1")

        read = read_by(desk.carla, eyes)
        assert desk.task().title == "Call Ann on •••"
        assert "Call Ann on •••" in read
        assert "5550123" not in read

    @pytest.mark.parametrize(
        ("said", "key"),
        [
            ("", "mask-none"),
            ("12 34", "mask-too-short"),
            (", ".join(f"a{n}@example.org" for n in range(21)), "mask-too-many"),
            ("none", "mask-dropped"),
        ],
    )
    def test_what_is_answered(self, desk: Agency, said: str, key: str) -> None:
        assert desk.ann.commands("mask", said).keys == (key,)

    def test_it_is_listed_and_dropped(self, desk: Agency) -> None:
        desk.ann.commands("mask", "ann@example.org; +49 170 5550123")

        assert "ann@example.org, +49 170 5550123" in words(desk.ann.commands("mask").text)
        desk.ann.commands("mask", "NONE")
        assert desk.ann.person.contacts == ()

    def test_a_client_hides_nothing(self, desk: Agency) -> None:
        assert desk.carla.commands("mask", "carla@example.org").keys == ("refused-name",)
