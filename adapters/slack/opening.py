"""Opening forms: at once, beside the acknowledgement, before anybody knows what will be in them.

The right to open one lasts three seconds. So a form opens with "one moment" in it, is named after
the row that asked for it, and is filled when that row was handled.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping

from adapters.slack.api import FAILURES, CallRefusedError, CallUnknownError
from adapters.slack.asking import form_asked_for, instance_of
from adapters.slack.forms import FormWords, view_of
from adapters.slack.payloads import said, token_of, user_of
from adapters.slack.raw import Raw
from adapters.slack.timing import Timing
from adapters.slack.web import Web
from bot.cards import Post
from bot.domain.address import Address
from bot.forms import FormName
from bot.ports.channel import NewPost, Outcome, Parcel, PressAnswer, Sent

LOG = logging.getLogger(__name__)
OWN = ""  # the desk's own language, for whom nobody knows yet
EXPIRED = "expired_trigger_id"  # the one refusal that asking again ends
_MOST = 1_000


class Openings:
    """Opens forms, and knows for a while which of them stand."""

    def __init__(
        self,
        *,
        web: Callable[[], Web],
        words: Mapping[str, FormWords],
        tell: Callable[[Parcel], Awaitable[Outcome]],
        timing: Timing,
    ) -> None:
        """`words` are by language; `tell` carries what could not be opened."""
        self._web = web
        self._words = words
        self._tell = tell
        self._timing = timing
        self._answers: dict[str, asyncio.Future[bool]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def words(self, raw: Raw) -> FormWords:
        """What to say to whoever acted, in their language where it is known."""
        language = raw.locales.get(user_of(raw.payload), "").partition("-")[0]
        return self._words.get(language) or self._words[OWN]

    def begin(self, raw: Raw) -> None:
        """Open the form that a stored row asks for, if it asks for one; returns at once."""
        name = form_asked_for(raw.payload)
        if name is None:
            return
        answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        if len(self._answers) >= _MOST:
            self._answers.pop(next(iter(self._answers)))
        self._answers[instance_of(raw.key)] = answer
        task = asyncio.create_task(self._begin(raw, name, answer), name="slack-form")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def may_stand(self, instance: str) -> bool:
        """Wait until Slack has said whether the form is open; False when it certainly is not.

        One that is not known here was opened before the last start.
        """
        answer = self._answers.get(instance)
        if answer is None:
            return True
        done, _ = await asyncio.wait((answer,), timeout=self._timing.opening.total_seconds())
        return answer.result() if done else True

    async def close(self) -> None:
        """Give up what is under way."""
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _begin(self, raw: Raw, name: FormName, answer: asyncio.Future[bool]) -> None:
        stands = False
        try:
            advice = await self._open(raw, name)
            stands = not advice
        finally:  # nobody has to wait for an answer that does not come
            answer.set_result(stands)
        if advice:
            await self._confess(raw, advice)

    async def _open(self, raw: Raw, name: FormName) -> str:
        """Open it, or say what to do without it.

        An answer that was lost is looked for, as far as the right to open goes.
        """
        view = view_of(self.words(raw).opening, instance_of(raw.key))
        try:
            async with asyncio.timeout(self._timing.opening.total_seconds()):
                try:
                    trigger = said(raw.payload, "trigger_id")
                    await self._web().api.tell("views.open", trigger_id=trigger, view=view)
                except CallUnknownError:
                    await self._web().api.tell(
                        "views.update", external_id=view["external_id"], view=view
                    )
        except (*FAILURES, TimeoutError) as failure:
            LOG.warning("a form could not be opened: %s", str(failure) or "no answer in time")
            words = self.words(raw)
            lasts = isinstance(failure, CallRefusedError) and failure.word != EXPIRED
            return words.refused[name] if lasts else words.expired
        return ""

    async def _confess(self, raw: Raw, advice: str) -> None:
        """Tell the person, once, what to do."""
        post = Post(body=advice)
        token = token_of(raw.payload)
        parcel: Parcel = PressAnswer(token=token, post=post)
        if not token:
            to = Address("slack", raw.workspace, user_of(raw.payload))
            parcel = NewPost(to=to, post=post, marker=f"expired:{instance_of(raw.key)}")
        outcome = await self._tell(parcel)
        if not isinstance(outcome, Sent):
            LOG.warning("nobody could be told of a form that is not open: %s", outcome)
