"""What staff remember of clients: written down, read on a claim, removed, and seen by no client."""

import pytest

from bot.cards import Text
from bot.domain.profile import LONGEST, MOST, LineKind, ProfileLine
from bot.effects import Answer, Say
from tests.use_cases.cast import SHARED, Agency, Step


def lines(text: Text) -> list[str]:
    """The words of every line within a sentence, in their order."""
    found = []
    for value in text.args.values():
        if isinstance(value, Text):
            found += lines(value)
        for each in getattr(value, "lines", ()):
            found += lines(each) if "line" in each.args else [each.args["text"]]
    if text.key.startswith("client-line-"):
        found.append(text.args["text"])
    return found


def kept(desk: Agency) -> list[tuple[str, str, str, str]]:
    """Every line that stands: about whom, of which kind, what it says."""
    return [
        (each.client or "", each.company, each.kind, each.text)
        for each in desk.fake.rows.lines.values()
        if each.removed_at is None
    ]


def at_acme(desk: Agency) -> None:
    """Carla works at Acme."""
    desk.change(desk.carla, company="Acme")


class TestWritingDown:
    def test_each_kind_of_line_about_a_client(self, desk: Agency) -> None:
        for said in ("note: likes mornings", "RULE: copy in Joe", "never:call"):
            assert desk.ann.commands("client", f"Carla {said}").keys == ("client-added",)

        assert kept(desk) == [
            ("carla", "", "note", "likes mornings"),
            ("carla", "", "rule", "copy in Joe"),
            ("carla", "", "never", "call"),
        ]

    def test_a_company_is_meant_by_its_exact_name_or_behind_one_of_its_people(
        self, desk: Agency
    ) -> None:
        at_acme(desk)
        task = desk.carla.asks("Book a table")

        desk.ann.commands("client", "acme rule: no phone calls")
        desk.ann.commands("client", "Carla company never: on Fridays")
        desk.ann.commands("client", "company note: pays late", desk.thread_of(task.number))

        assert kept(desk) == [
            ("", "Acme", "rule", "no phone calls"),
            ("", "Acme", "never", "on Fridays"),
            ("", "Acme", "note", "pays late"),
        ]

    @pytest.mark.parametrize("said", ["#1 note: quiet", "1 note: quiet"])
    def test_the_client_of_a_task_is_named_by_its_number(self, desk: Agency, said: str) -> None:
        desk.carla.asks("Book a table")

        desk.ann.commands("client", said)

        assert kept(desk) == [("carla", "", "note", "quiet")]

    def test_without_a_name_the_client_of_the_thread_is_meant(self, desk: Agency) -> None:
        desk.carla.asks("Book a table")

        desk.ann.commands("client", "note: quiet", desk.thread_of(1))

        assert kept(desk) == [("carla", "", "note", "quiet")]

    @pytest.mark.parametrize("name", ["@Ben", "ben", "Ben"])
    def test_whom_a_client_prefers_is_one_of_the_staff(self, desk: Agency, name: str) -> None:
        (line,) = desk.ann.commands("client", f"Carla prefers: {name}").of(ProfileLine)

        assert (line.kind, line.assistant, line.text) == (LineKind.PREFERS, "ben", "Ben")

    def test_nobody_or_several_may_be_called_so(self, desk: Agency) -> None:
        desk.change(desk.ben, name="Ann Lee")
        desk.change(desk.lea, name="Joe Lee")

        nobody = desk.ann.commands("client", "Carla prefers: Zoe").text
        several = desk.ann.commands("client", "Carla prefers: lee").text

        assert (nobody.key, nobody.args["count"]) == ("client-prefers-whom", 0)
        assert (several.key, several.args["count"]) == ("client-prefers-whom", 2)
        assert not kept(desk)

    def test_whoever_works_for_the_client_reads_a_new_line_at_once(self, desk: Agency) -> None:
        desk.ben.claims(desk.carla.asks("Book a table"))

        step = desk.ann.commands("client", "Carla never: call")
        own = desk.ben.commands("client", "Carla note: quiet")

        news = step.said("client-news")
        assert (news.to, news.secret, lines(news.text)) == (desk.ben.private, True, ["call"])
        assert own.keys == ("client-added",)

    def test_what_cannot_be_kept_is_said_in_words(self, desk: Agency) -> None:
        desk.change(desk.colin, name="Carla Two", team="berlin")

        answers = {
            "Carla note:": "client-how",
            "note: lost": "client-how",
            f"Carla note: {'x' * (LONGEST + 1)}": "client-too-long",
            "Nemo note: x": "client-nobody",
            "car note: x": "client-several",
            "Carla company note: x": "client-no-company",
            "#99 note: x": "client-nobody",
        }
        for said, key in answers.items():
            assert desk.ann.commands("client", said).text.key == key, said
        assert not kept(desk)

    def test_a_profile_does_not_grow_for_ever(self, desk: Agency) -> None:
        for number in range(MOST):
            desk.ann.commands("client", f"Carla note: {number}")

        assert desk.ann.commands("client", "Carla note: more").text.key == "client-too-many"


class TestReading:
    def test_what_must_not_happen_comes_first_and_the_company_last(self, desk: Agency) -> None:
        at_acme(desk)
        for said in ("note: a", "company never: b", "prefers: ben", "never: c", "rule: d"):
            desk.ann.commands("client", f"Carla {said}")

        text = desk.ann.commands("client", "Carla").text

        assert lines(text) == ["c", "d", "Ben", "a", "b"]

    def test_a_companys_name_shows_what_holds_for_all_its_people(self, desk: Agency) -> None:
        at_acme(desk)
        desk.ann.commands("client", "Carla note: a")
        desk.ann.commands("client", "Acme rule: b")

        assert lines(desk.ann.commands("client", "Acme").text) == ["b"]

    def test_in_a_group_others_hear_only_that_it_was_written(self, desk: Agency) -> None:
        desk.ann.commands("client", "Carla note: a")

        for place in (SHARED, desk.ann.story.fake.teams.get("berlin").channel):
            step = desk.ann.commands("client", "Carla", place)
            aloud = [text.key for to, text in step.texts() if to == place]
            alone = [text for to, text in step.texts() if to == desk.ann.private]
            assert aloud == ["client-sent"]
            assert [lines(text) for text in alone] == [["a"]]

    def test_a_slash_command_is_answered_to_the_asker_alone(self, desk: Agency) -> None:
        desk.ann.commands("client", "Carla note: a")

        step = desk.ann.commands("client", "Carla", SHARED, slash=True)

        (answer,) = step.of(Answer)
        assert lines(answer.text) == ["a"]
        assert not step.of(Say)

    def test_the_outbox_forgets_what_was_said(self, desk: Agency) -> None:
        desk.luis.commands("client", "Colin note: a")

        step = desk.luis.commands("client", "Colin")

        assert all(each.secret for each in step.of(Say))

    def test_nothing_is_known_yet(self, desk: Agency) -> None:
        assert desk.ann.commands("client", "Carla").text.key == "client-empty"
        assert desk.ann.commands("client", "Carla history").text.key == "client-empty"
        assert desk.ann.commands("client").text.key == "client-how"


class TestClaiming:
    def claimed(self, desk: Agency) -> Step:
        at_acme(desk)
        desk.ann.commands("client", "Carla note: likes mornings")
        desk.ann.commands("client", "Acme never: call")
        return desk.ben.claims(desk.carla.asks("Book a table"))

    def test_whoever_claims_reads_it_alone(self, desk: Agency) -> None:
        said = self.claimed(desk).said("client-on-claim")

        assert said.to == desk.ben.private
        assert lines(said.text) == ["likes mornings", "call"]
        assert said.secret

    def test_a_reply_to_it_is_never_taken_for_one_to_the_client(self, desk: Agency) -> None:
        step = self.claimed(desk)
        (carried,) = (e for e in step.carried if e.effect == step.said("client-on-claim"))

        replied = desk.ben.says("good to know", reply_to=carried.ref)

        assert not replied.relays

    def test_where_work_goes_on_alone_it_comes_before_the_clients_words(self, desk: Agency) -> None:
        desk.luis.commands("client", "Colin rule: be short")

        step = desk.luis.claims(desk.colin.asks("Order paper"))

        assert step.keys.index("work-begins") < step.keys.index("client-on-claim")
        assert lines(step.said("client-on-claim").text) == ["be short"]

    def test_nothing_is_said_where_nothing_is_known(self, desk: Agency) -> None:
        assert "client-on-claim" not in desk.ann.claims(desk.carla.asks("Book a table")).keys

    def test_a_long_profile_is_cut_and_says_so(self, desk: Agency) -> None:
        for number in range(15):
            desk.ann.commands("client", f"Carla note: {number}")

        text = desk.ben.claims(desk.carla.asks("Book")).said("client-more")

        assert len(lines(text.text)) == 12
        assert text.text.args["count"] == 3

    def test_no_client_ever_reads_any_of_it(self, desk: Agency) -> None:
        self.claimed(desk)

        heard = [
            text.key
            for step in desk.steps
            for to, text in step.texts()
            if to in {desk.carla.private, SHARED}
        ]
        assert not [key for key in heard if key.startswith("client-")]


class TestRemoving:
    def test_a_line_goes_by_its_number_and_is_kept_in_the_history(self, desk: Agency) -> None:
        desk.ann.commands("client", "Carla note: a")
        desk.ann.commands("client", "Carla note: b")

        assert desk.ann.commands("client", "remove 1").text.key == "client-removed"

        assert kept(desk) == [("carla", "", "note", "b")]
        past = desk.ann.commands("client", "Carla history").text.args["lines"].lines
        assert [(each.key, each.args["name"]) for each in past] == [
            ("client-change-added", "Ann"),
            ("client-change-added", "Ann"),
            ("client-change-removed", "Ann"),
        ]
        assert desk.ann.commands("client", "Carla note: c").of(ProfileLine)[0].number == 3

    def test_others_lines_are_taken_away_by_leads_and_managers(self, desk: Agency) -> None:
        for name in "abc":
            desk.ann.commands("client", f"Carla note: {name}")

        assert desk.ben.commands("client", "Carla remove #1").text.key == "refused-strike"
        assert desk.lea.commands("client", "Carla remove 1").text.key == "client-removed"
        assert desk.maria.commands("client", "remove 2").text.key == "client-removed"
        assert kept(desk) == [("carla", "", "note", "c")]

    @pytest.mark.parametrize("number", ["1", "9"])
    def test_what_is_gone_or_another_teams_cannot_be_removed(
        self, desk: Agency, number: str
    ) -> None:
        desk.luis.commands("client", "Colin note: a")

        assert desk.lea.commands("client", f"remove {number}").text.key == "client-no-line"
        desk.luis.commands("client", "remove 1")
        assert desk.luis.commands("client", "remove 1").text.key == "client-no-line"
