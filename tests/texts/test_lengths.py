"""What the platforms would cut or refuse, in every language and in one that is longer by a third."""

import pytest

from adapters.cli.menus import slack_manifest, telegram_menus
from adapters.slack.manifest import DESCRIPTION
from bot.buttons import Action
from bot.cards import Text
from bot.commands import MENU_COMMANDS
from bot.texts import Catalogue
from tests.pseudo.language import pseudo_catalogue
from tests.texts.sentences import LANGUAGES, messages, variables

TELEGRAM_LABEL = 64  # more is cut by the desk itself
SLACK_LABEL = 75
TELEGRAM_DESCRIPTION = 256
TOAST = 200  # a press is answered on Telegram with so many characters
PHONE = 20  # so much of one button is seen beside another one
LONGEST = {
    "hours": "12",
    "number": "123456",
    "title": "x" * 40,
    "name": "Nepomuk",
    "client": "Nepomuk",
    "stars": "5",
    "count": "12",
    "average": "4.8",
}
CATALOGUES = [*((language, Catalogue(), language) for language in LANGUAGES)]
CATALOGUES.append(("pseudo", pseudo_catalogue(), "en"))

each_language = pytest.mark.parametrize(
    ("catalogue", "language"),
    [pytest.param(catalogue, language, id=name) for name, catalogue, language in CATALOGUES],
)
labels = sorted(
    key
    for key in messages()
    if key.startswith(("button-", "home-go-", "form-submit", "form-c")) or key in MENU_COMMANDS
)


@each_language
@pytest.mark.parametrize("key", labels)
def test_a_label_fits_its_button(key: str, catalogue: Catalogue, language: str) -> None:
    names = variables(messages()[key])
    title = {"button-to-client": 30}.get(key, 40)  # what the use cases leave of one
    args = {name: LONGEST[name][:title] for name in names}

    label = catalogue.words(Text(key, args), language)

    assert len(label) <= min(TELEGRAM_LABEL, SLACK_LABEL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_that_stand_beside_others_are_short(language: str) -> None:
    """Those of a card and a confirmation, which on a phone stand two or three in a row."""
    alone = {"button-something-new", "button-cancel-sure", "button-result"}
    alone |= {f"button-meant-{each}" for each in ("status", "person", "small-talk")}
    plain = (key for key in labels if key.startswith("button-") and key not in alone)
    catalogue = Catalogue()
    said = {
        key: catalogue.words(Text(key), language) for key in plain if not variables(messages()[key])
    }

    assert {key: label for key, label in said.items() if len(label) > PHONE} == {}


@each_language
def test_what_commands_do_fits_the_menus(catalogue: Catalogue, language: str) -> None:
    menus = telegram_menus(catalogue)

    assert all(len(does) <= TELEGRAM_DESCRIPTION for _, does, _ in menus[language])
    for key in ("slack-description", "slack-command"):
        assert len(catalogue.words(Text(key), language)) <= DESCRIPTION
    assert slack_manifest("Front desk", catalogue)


@each_language
def test_a_refusal_fits_a_toast(catalogue: Catalogue, language: str) -> None:
    for key in (key for key in messages() if key.startswith("refused-")):
        assert (
            len(catalogue.words(Text(key, {"number": 12, "slash": "/desk "}), language)) <= TOAST
        ), key


@pytest.mark.parametrize("action", Action)
def test_every_button_fits_its_bytes(action: Action) -> None:
    assert len(f"1:{action}:{'x' * 32}") <= 64
