"""Pages behind secret links, as HTML; whoever has no good link sees the same, whatever it was."""

import hashlib
from base64 import b64encode
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from adapters.web.routes import Request, Response, Route
from bot.cards import Text
from bot.ports.clock import Clock
from bot.ports.store import Store, Transaction
from bot.sheets import page
from bot.use_cases.managers import showing
from bot.wording import Wording

TEMPLATES = Path(__file__).parent / "templates"
OWN = ""  # the desk's own language
_TINY = 4096  # the button sends nothing


@cache
def _templates() -> Environment:
    """Where the templates come from, which keeps what it has compiled."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["style"] = _style()
    return made


def _style() -> str:
    return (TEMPLATES / "page.css").read_text("utf-8")


class Pages:
    """Reads the store when somebody looks, and writes only that a link was taken back."""

    def __init__(self, *, store: Store, clock: Clock, wording: Wording) -> None:
        """Read the templates."""
        self._store = store
        self._clock = clock
        self._wording = wording
        templates = _templates()
        self._sheet = templates.get_template("sheet.html")
        self._gone = templates.get_template("gone.html")
        self._headers = _safety(_style())

    @property
    def routes(self) -> tuple[Route, ...]:
        """For the web server."""
        path = "/s/{rest}"
        return (
            Route(path=path, take=self.look, method="GET", largest=_TINY),
            Route(path=path, take=self.end, largest=_TINY),
        )

    async def look(self, request: Request) -> Response:
        """Show what stands behind a link."""
        now = self._clock.now()
        shown = await self._store.read(lambda read: showing.show(request.rest, read, now))
        if shown is None:
            return self._nothing()
        worded = page(shown.sheet, self._wording, shown.language)
        return self._html(200, self._sheet.render(page=worded, desk=self._wording.given["desk"]))

    async def end(self, request: Request) -> Response:
        """Take a link back; from then on it leads nowhere."""
        now = self._clock.now()

        def ended(tx: Transaction) -> None:
            decision = showing.end(request.rest, tx, now)
            if decision is not None:
                tx.record(decision, key=f"end:{now}", now=now)

        await self._store.write(ended)
        return self._nothing()

    def _nothing(self) -> Response:
        said = {
            "title": self._wording.words(Text("page-gone"), OWN),
            "why": self._wording.words(Text("page-gone-why"), OWN),
        }
        return self._html(404, self._gone.render(**said))

    def _html(self, status: int, text: str) -> Response:
        return Response(status=status, body=text, kind="text/html", headers=self._headers)


def _safety(style: str) -> dict[str, str]:
    """Nothing is loaded, run, framed or indexed; only our own style is applied."""
    mark = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{mark}'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )
    return {
        "Content-Security-Policy": policy,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Robots-Tag": "noindex, nofollow",
    }
