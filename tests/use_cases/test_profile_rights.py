"""Who reads and writes what is known of a client: its team and the managers, and nobody else."""

import pytest

from bot.domain.people import Role
from tests.use_cases.cast import GROUP, Agency
from tests.use_cases.test_profiles import at_acme, kept, lines


class TestRights:
    @pytest.mark.parametrize("said", ["Carla", "Carla note: x", "Carla history"])
    def test_other_teams_do_not_know_the_client(self, desk: Agency, said: str) -> None:
        desk.ann.commands("client", "Carla note: a")

        assert desk.luis.commands("client", said).text.key == "client-nobody"

    def test_other_teams_tasks_tell_them_nothing(self, desk: Agency) -> None:
        desk.ann.commands("client", "Carla note: a")
        desk.carla.asks("Book a table")

        assert desk.luis.commands("client", "#1").text.key == "refused-profile"

    def test_another_teams_company_is_unknown(self, desk: Agency) -> None:
        at_acme(desk)
        desk.ann.commands("client", "Acme note: a")

        assert desk.luis.commands("client", "Acme").text.key == "client-nobody"
        assert lines(desk.maria.commands("client", "Acme").text) == ["a"]

    def test_clients_are_refused(self, desk: Agency) -> None:
        desk.ann.commands("client", "Carla note: a")

        for said in ("", "Carla", "Carla note: x", "remove 1", "Carla history"):
            assert desk.carla.commands("client", said).text.key == "refused-profile"
        assert kept(desk) == [("carla", "", "note", "a")]

    def test_whoever_left_the_staff_is_refused(self, desk: Agency) -> None:
        desk.change(desk.ann, role=Role.CLIENT)

        assert desk.ann.commands("client", "Carla").text.key == "refused-profile"

    def test_who_cannot_be_written_to_alone_is_told_so(self, desk: Agency) -> None:
        desk.luis.commands("client", "Colin note: a")
        account = desk.fake.rows.accounts[desk.luis.account]
        desk.fake.rows.accounts[desk.luis.account] = type(account)(
            id=account.id, person=account.person, name=account.name, seen_at=account.seen_at
        )

        assert desk.luis.commands("client", "Colin", GROUP).keys == ("client-no-chat",)
