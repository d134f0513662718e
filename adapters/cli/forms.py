"""What stands in a Slack form while the desk has decided nothing, in the catalogues' words."""

from collections.abc import Mapping

from adapters.cli.sentences import OWN
from adapters.slack.forms import FormWords
from bot.cards import Text
from bot.forms import Form, FormName
from bot.wording import Wording

_TITLE = Text("form-desk")


def slack_forms(wording: Wording) -> Mapping[str, FormWords]:
    """Language to words; those for nobody's language are in the desk's own."""
    return {
        language: FormWords(
            opening=wording.form(Form(title=_TITLE, intro=Text("form-opening")), language),
            working=wording.form(Form(title=_TITLE, intro=Text("form-working")), language),
            expired=wording.words(Text("form-expired"), language),
            refused={
                name: wording.words(Text(f"form-refused-{name}"), language) for name in FormName
            },
        )
        for language in (OWN, *wording.catalogue.languages)
    }
