"""A day is rehearsed on stand-ins: what would happen is printed, and the real desk stays as it is."""

from tests.cli.command import ended, frontdesk, refused


async def test_a_day_is_told_with_its_times(tmp_path) -> None:
    started = await frontdesk(tmp_path, "rehearse", "--hours", "2", "--speed", "600")
    code, said, complained = await ended(started, within=90)

    assert (code, "Traceback" in complained) == (0, False), complained
    lines = said.splitlines()
    assert "2 hours on stand-ins, 600 times as fast" in lines[0]
    begins = next(number for number, line in enumerate(lines) if "| Carla: Could you book" in line)
    assert any("#team-berlin" in line and "Could you book" in line for line in lines[begins + 1 :])
    assert any("→" in line and "Ann" in line for line in lines[begins + 1 :]), "claimed by her"
    assert "The day is over. Clients asked for 4 things." in said
    assert list(tmp_path.iterdir()) == [], "nothing is left behind"


async def test_a_day_of_no_length_or_speed_is_refused(tmp_path) -> None:
    for words in (("--hours", "0"), ("--speed", "601"), ("--hours", "x")):
        code, _, complained = await ended(await frontdesk(tmp_path, "rehearse", *words))
        assert (code, words[0] in complained) == (2, True)


async def test_a_wrong_setting_is_said_first(tmp_path) -> None:
    (tmp_path / "config.toml").write_text("[desk]\nnmae = 'x'\n")

    said = await refused(await frontdesk(tmp_path, "rehearse"))

    assert said.startswith("config.toml, line 2: desk.nmae")
