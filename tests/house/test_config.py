"""Settings: whatever is wrong is said in one sentence, which names the key and hides the secret."""

import os
from pathlib import Path

import pytest

from bot.config import ConfigError, Settings, load_settings

SECRET = "xoxb-hush-hush-1234"
TOKEN = "123456:hush-hush"
APP = "xapp-hush-hush"


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch) -> None:
    for name in [each for each in os.environ if each.startswith("FRONTDESK_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def load(tmp_path: Path):
    """Settings from these lines."""

    def from_lines(text: str) -> Settings:
        path = tmp_path / "config.toml"
        path.write_text(text, "utf-8")
        return load_settings(path)

    return from_lines


def problem(load, text: str) -> str:
    with pytest.raises(ConfigError) as refused:
        load(text)
    sentence = str(refused.value)
    assert "hush" not in sentence, "a secret was printed"
    assert "\n" not in sentence, "one sentence, not a traceback"
    assert refused.value.__suppress_context__ or refused.value.__cause__ is None
    assert "pydantic" not in sentence
    return sentence


def test_nothing_needs_to_be_set() -> None:
    settings = load_settings(None)

    assert settings.desk.calendar.zone == "Europe/Berlin"
    assert not settings.has_telegram and not settings.has_slack


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('[desk]\nnmae = "x"', ("desk.nmae", "no such setting")),
        ("[dsek]\n", ("dsek", "no such setting")),
        ('colour = "red"', ("colour", "no such setting")),
        (f'[slack]\nbot_tokn = "{SECRET}"', ("slack.bot_tokn",)),
        ('[playground]\nport = "many"', ("playground.port", "integer")),
        ('[desk]\nlanguage = "klingon"', ("desk.language", "choose one of de, en")),
        ("[playground]\nport = 0", ("playground.port", "1")),
        ("[playground]\nport = 65536", ("playground.port", "65535")),
        ("[desk]\nname = 7", ("desk.name", "string")),
        ('desk = "x"', ("desk",)),
        ('[desk]\nzone = "Mars/Olympus"', ("desk", "Mars/Olympus", "Europe/Berlin")),
        ('[desk]\nhours = "nine to five"', ("desk", "nine to five", "Mon-Fri 09:00-17:00")),
        ('[desk]\nhours = "Mon 25:00-26:00"', ("desk", "25:00")),
        ('[desk]\nhours = ""', ("desk", "Mon-Fri 09:00-17:00")),
        (f'[slack]\nbot_token = "{SECRET}"', ("slack", "app_token")),
        (f'[slack]\napp_token = "{APP}"', ("slack", "bot_token")),
        (f'[slack]\nbot_token = "{APP}"\napp_token = "{SECRET}"', ("slack", "xoxb-", "xapp-")),
        ('[telegram]\ntoken = "hush"', ("telegram.token", "@BotFather")),
        ('[telegram]\ntoken = "hush:123"', ("telegram.token", "@BotFather")),
        ('[telegram]\ntoken = "123456:"', ("telegram.token", "@BotFather")),
        ("[telegram]\ntoken = 5", ("telegram.token",)),
        ('[telegram]\nreceive = "pigeon"', ("telegram.receive", "polling", "webhook")),
        ('[telegram]\nwebhook_secret = "hush"', ("telegram.webhook_secret", "16")),
        ('[telegram]\nwebhook_secret = "hush hush hush hush"', ("telegram.webhook_secret", "_")),
        ('[slack]\nreceive = "pigeon"', ("slack.receive", "socket", "http")),
        ('[slack]\nsigning_secret = "hush hush"', ("slack.signing_secret", "Basic Information")),
        (f'[slack]\nbot_token = "{SECRET}"\nreceive = "http"', ("slack", "signing_secret")),
        ('[slack]\nsigning_secret = "hush"\nreceive = "http"', ("slack", "bot_token")),
        ('[slack]\nreceive = "http"', ("[slack]", "[web]", "public_url")),
        ("[web]\nport = 0", ("web.port", "1")),
        ("[health]\nport = -1", ("health.port", "0")),
        ('[health]\nport = 9\nhost = "0.0.0.0"', ("health", "token", "127.0.0.1")),
        ('[health]\ntoken = "hush"', ("health.token", "16")),
        ('[health]\ntoken = "hush hush hush hush hush"', ("health.token", "16")),
        ('[web]\npublic_url = "desk.example.org"', ("web.public_url", "https://")),
        ('[web]\npublic_url = "http://desk.example.org"', ("web.public_url", "https://")),
        ('[web]\npublic_url = "https://desk.example.org:many"', ("web.public_url", "https://")),
        ('[web]\npublic_url = "https://"', ("web.public_url", "https://")),
        ('[web]\npublic_url = "https://a:hush@desk.example"', ("web.public_url", "https://")),
        (f'[telegram]\ntoken = "{TOKEN}"\nreceive = "webhook"', ("[web]", "public_url")),
        (
            f'[telegram]\ntoken = "{TOKEN}"\nreceive = "webhook"\n[web]\npublic_url = "https://desk.example:8090"',
            ("443", "8443", "public_url"),
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_fix(load, text, names) -> None:
    sentence = problem(load, text)

    assert "config.toml" in sentence
    for name in names:
        assert name in sentence


@pytest.mark.parametrize("text", ["[desk", "name = ", '[desk]\nname = "x', "a = 1\na = 2"])
def test_what_is_no_toml_says_where(load, text) -> None:
    sentence = problem(load, text)

    assert "not TOML" in sentence and "config.toml" in sentence


def test_a_missing_file_says_what_to_copy(tmp_path) -> None:
    with pytest.raises(ConfigError, match=r"nothing\.toml.*config\.example\.toml"):
        load_settings(tmp_path / "nothing.toml")


def test_a_folder_is_no_file(tmp_path) -> None:
    with pytest.raises(ConfigError, match="this is a folder"):
        load_settings(tmp_path)


def test_a_file_in_another_encoding_is_no_toml(tmp_path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes('[desk]\nname = "Büro"'.encode("latin-1"))

    with pytest.raises(ConfigError):
        load_settings(path)


@pytest.mark.parametrize(
    "url", ["https://desk.example", "https://desk.example:8443/desk/", "http://127.0.0.1:8090"]
)
def test_an_address_for_those_who_call(load, url) -> None:
    settings = load(f'[web]\npublic_url = "{url}"')

    assert settings.web.public_url == url.rstrip("/")


def test_a_slack_that_calls_needs_no_app_token(load) -> None:
    settings = load(
        f'[slack]\nbot_token = "{SECRET}"\nsigning_secret = "hush"\nreceive = "http"\n'
        '[web]\npublic_url = "https://desk.example"'
    )

    assert settings.has_slack
    assert "hush" not in f"{settings!r} {settings.model_dump()}"


def test_half_a_zone_is_named_too(load) -> None:
    assert "Europe/Berlin" in problem(load, '[desk]\nzone = "Europe"')


def test_the_environment_beats_the_file(load, monkeypatch) -> None:
    monkeypatch.setenv("FRONTDESK_DESK__NAME", "From outside")
    monkeypatch.setenv("FRONTDESK_TELEGRAM__TOKEN", TOKEN)

    settings = load('[desk]\nname = "From the file"\nzone = "Asia/Kathmandu"')

    assert settings.desk.name == "From outside"
    assert settings.desk.zone == "Asia/Kathmandu"
    assert settings.has_telegram


def test_half_may_stand_in_the_file_and_half_outside(load, monkeypatch) -> None:
    monkeypatch.setenv("FRONTDESK_SLACK__APP_TOKEN", APP)

    assert load(f'[slack]\nbot_token = "{SECRET}"').has_slack


def test_a_wrong_environment_is_named_as_such(monkeypatch) -> None:
    monkeypatch.setenv("FRONTDESK_TELEGRAM__TOKEN", "hush")

    with pytest.raises(ConfigError, match=r"FRONTDESK_TELEGRAM__TOKEN: .*@BotFather") as refused:
        load_settings(None)
    assert "hush" not in str(refused.value)


def test_secrets_are_hidden_wherever_settings_are_printed(load) -> None:
    settings = load(
        f'[telegram]\ntoken = "{TOKEN}"\n[slack]\nbot_token = "{SECRET}"\napp_token = "{APP}"\n'
        '[storage]\nurl = "postgresql://desk:hush@db/desk"'
    )

    assert "hush" not in f"{settings!r} {settings} {settings.model_dump()}"


def test_two_files_do_not_mix(tmp_path) -> None:
    (tmp_path / "one.toml").write_text('[desk]\nname = "One"', "utf-8")
    (tmp_path / "two.toml").write_text('[desk]\nzone = "UTC"', "utf-8")

    one, two = load_settings(tmp_path / "one.toml"), load_settings(tmp_path / "two.toml")

    assert (one.desk.name, two.desk.name, two.desk.zone) == ("One", "Front desk", "UTC")
