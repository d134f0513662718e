"""Settings that cannot be used: one sentence through the real command, with the line and the fix."""

import re

import pytest

from tests.cli.command import bound_by_rights, frontdesk, refused

BOT, APP = "xoxb-1-hush", "xapp-1-hush"
TELEGRAM = "123456:hush"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[desk\n", "config.toml: this is not TOML; .*at line 1"),
        ('[desk]\nname = "x\n', "config.toml: this is not TOML; .*at line 2"),
        ("a = 1\na = 2", "config.toml: this is not TOML; .*at line 2"),
        (
            "[dsek]\n",
            r"config.toml, line 1: dsek: there is no such setting; perhaps you mean \[desk\]",
        ),
        ('\nname = "x"', "line 2: name: there is no such setting; perhaps you mean desk.name"),
        ("[desk]\n\ntiem = 'x'", "line 3: desk.tiem: there is no such setting"),
        ("[telegram]\ntokn = 'hush'", "line 2: telegram.tokn: .*perhaps you mean telegram.token"),
        ("[playground]\nport = 'many'", "line 2: playground.port: a whole number"),
        ("[playground]\nport = true", "line 2: playground.port: a whole number"),
        ("[playground]\nport = 0", "line 2: playground.port: 1 or more"),
        ("[playground]\nport = 70000", "line 2: playground.port: 65535 or less"),
        ("[knowledge]\nsure = 'very'", "line 2: knowledge.sure: a number is needed"),
        ("[knowledge]\nsure = true", "line 2: knowledge.sure: a number is needed"),
        ("[knowledge]\nsure = 60", "line 2: knowledge.sure: 1 or less"),
        ("[desk]\nname = 7", "line 2: desk.name: words in quotes"),
        ("[desk]\nname = '  '", "line 2: desk.name: this must not be empty"),
        (f"[desk]\nname = '{'x' * 36}'", "line 2: desk.name: at most 35 characters"),
        ("desk = 'x'", r"line 1: desk: this is a table: write \[desk\]"),
        ("[[desk]]\nname = 'x'", "line 1: desk: this is a table"),
        ("[desk]\nzone = 'Europe/Berln'", "line 2: desk.zone: .*perhaps you mean Europe/Berlin"),
        ("[desk]\nzone = 'new york'", "line 2: desk.zone: .*perhaps you mean America/New_York"),
        ("[desk]\nzone = 'Mars'", "line 2: desk.zone: .*write one like Europe/Berlin"),
        ("[desk]\nhours = 'nine to five'", "line 2: desk.hours: .*Mon-Fri 09:00-17:00"),
        ("[desk]\nhours = 'Mon 25:00-26:00'", "line 2: desk.hours: there is no 25:00"),
        (
            "[storage]\nurl = 'mysql://root:hush@db/x'",
            "line 2: storage.url: write sqlite:///file or",
        ),
        ("[storage]\nurl = ''", "line 2: storage.url: write sqlite:///file or"),
        ("[storage]\nurl = 'sqlite://desk.db'", "line 2: storage.url: write sqlite:///file or"),
        ('[playground]\nfolder = "a\\u0000b"', "line 2: playground.folder: .*invisible"),
        ("[telegram]\ntoken = 'hush'", "line 2: telegram.token: .*copy it from @BotFather"),
        (
            f"[telegram]\ntoken = ' {TELEGRAM}'",
            "line 2: telegram.token: there are blanks or quotes",
        ),
        (
            f"[telegram]\ntoken = '\"{TELEGRAM}\"'",
            "line 2: telegram.token: there are blanks or quotes",
        ),
        (f"[telegram]\ntoken = 'bot{TELEGRAM}'", "line 2: telegram.token: leave out the word bot"),
        (f"[telegram]\ntoken = '{BOT}'", "line 2: telegram.token: this is a Slack token"),
        ("[telegram]\napi_url = '127.0.0.1:8081'", "line 2: telegram.api_url: write the whole"),
        ("[slack]\napi_url = 'https://x:99999/'", "line 2: slack.api_url: write the whole"),
        (f"[slack]\nbot_token = '{BOT}'", r"slack: app_token \(xapp-…\) is missing"),
        (f"[slack]\napp_token = '{APP}'", r"slack: bot_token \(xoxb-…\) is missing"),
        (
            f"[slack]\nreceive = 'http'\nbot_token = '{BOT}'\n[web]\npublic_url = 'https://x.org'",
            r'receive = "http" needs both bot_token \(xoxb-…\) and signing_secret',
        ),
        (
            f"[telegram]\nreceive = 'webhook'\ntoken = '{TELEGRAM}'",
            r'receive = "webhook" in \[telegram\] needs public_url in \[web\]',
        ),
        (
            f"[slack]\nbot_token = 'xoxp-1-hush'\napp_token = '{APP}'",
            r"line 2: slack.bot_token: this is a user's token \(xoxp-…\); needed is the Bot User",
        ),
        (
            f"[slack]\nbot_token = '{BOT}'\napp_token = '{BOT}'",
            r"line 3: slack.app_token: this is the bot's token \(xoxb-…\); needed is the App-Level",
        ),
        (
            f"[slack]\nbot_token = '{APP}'\napp_token = '{BOT}'",
            r"line 2: slack.bot_token: this is the app-level token \(xapp-…\); needed is the Bot",
        ),
        (
            f"[slack]\nbot_token = '{BOT} '\napp_token = '{APP}'",
            "line 2: slack.bot_token: there are",
        ),
    ],
)
async def test_a_file_that_cannot_be_used(tmp_path, text, sentence) -> None:
    (tmp_path / "config.toml").write_text(text, "utf-8")

    said = await refused(await frontdesk(tmp_path, "run"))

    assert "hush" not in said
    assert re.search(sentence, said), said


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("TELEGRAM_TOKEN", TELEGRAM, "FRONTDESK_TELEGRAM_TOKEN: .*FRONTDESK_TELEGRAM__TOKEN"),
        ("TELEGRAM__TOKN", TELEGRAM, "FRONTDESK_TELEGRAM__TOKN: .*FRONTDESK_TELEGRAM__TOKEN"),
        ("TELEGRM__TOKEN", TELEGRAM, "FRONTDESK_TELEGRM__TOKEN: .*FRONTDESK_TELEGRAM__TOKEN"),
        ("COLOUR__RED", "hush", "FRONTDESK_COLOUR__RED: there is no such setting"),
        ("DESK", "hush", "FRONTDESK_DESK: this is a table; .*FRONTDESK_DESK__NAME"),
        ("TELEGRAM__TOKEN", "hush", "FRONTDESK_TELEGRAM__TOKEN: .*@BotFather"),
        ("TELEGRAM__TOKEN", f"'{TELEGRAM}'", "FRONTDESK_TELEGRAM__TOKEN: .*blanks or quotes"),
        ("TELEGRAM__TOKEN", f"{TELEGRAM}\n", "FRONTDESK_TELEGRAM__TOKEN: .*a line's end"),
        ("SLACK__BOT_TOKEN", "xoxp-hush", "FRONTDESK_SLACK__BOT_TOKEN: .*a user's token"),
        ("PLAYGROUND__PORT", "many", "FRONTDESK_PLAYGROUND__PORT: .*a whole number"),
        ("DESK__ZONE", "Berlin", "FRONTDESK_DESK__ZONE: .*Europe/Berlin"),
        ("DESK__HOURS", "always", "FRONTDESK_DESK__HOURS: .*Mon-Fri"),
        ("DESK__NAME", "\udcff", "FRONTDESK_DESK__NAME: .*invisible"),
        ("STORAGE__URL", "oracle://hush", "FRONTDESK_STORAGE__URL: .*write sqlite:///file"),
    ],
)
async def test_an_environment_that_cannot_be_used(tmp_path, variable, value, sentence) -> None:
    said = await refused(await frontdesk(tmp_path, "run", **{variable: value}))

    assert "hush" not in said
    assert re.search(sentence, said), said


async def test_a_file_in_another_encoding(tmp_path) -> None:
    (tmp_path / "config.toml").write_bytes("[desk]\nname = 'Büro'\n".encode("latin-1"))

    said = await refused(await frontdesk(tmp_path, "run"))

    assert said == "config.toml, line 2: this is not UTF-8; save the file in that encoding"


async def test_a_file_with_a_mark_at_its_beginning_is_read(tmp_path) -> None:
    (tmp_path / "config.toml").write_text("[desk]\nnmae = 'Büro'\n", "utf-8-sig")

    assert "line 2: desk.nmae" in await refused(await frontdesk(tmp_path, "run"))


async def test_a_folder_in_place_of_the_file(tmp_path) -> None:
    (tmp_path / "config.toml").mkdir()

    said = await refused(await frontdesk(tmp_path, "run"))

    assert said == "config.toml: this is a folder; name the file in it"


async def test_a_file_that_is_not_there(tmp_path) -> None:
    said = await refused(await frontdesk(tmp_path, "run", "--config", "elsewhere.toml"))

    assert said == "elsewhere.toml: there is no such file; copy config.example.toml to it"


async def test_a_file_that_may_not_be_read(tmp_path) -> None:
    (tmp_path / "config.toml").write_text("[desk]\n")
    (tmp_path / "config.toml").chmod(0)

    said = await refused(await frontdesk(tmp_path, "run", before=bound_by_rights))

    assert said.startswith("config.toml: this cannot be read (Permission denied)")
