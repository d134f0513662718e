"""What the desk shows in forms that stand open: their fields, or what became of a submission."""

from collections.abc import Callable

from adapters.slack.api import FAILURES, CallRefusedError
from adapters.slack.forms import View, view_of, with_values
from adapters.slack.opening import Openings
from adapters.slack.outcomes import outcome
from adapters.slack.submitting import Submissions
from adapters.slack.web import Web
from bot.ports.channel import FormUpdate, Outcome, Refused, Sent

_CLOSED = "not_found"


class Filling:
    """Carries FormUpdates."""

    def __init__(
        self, *, web: Callable[[], Web], openings: Openings, submissions: Submissions
    ) -> None:
        self._web = web
        self._openings = openings
        self._submissions = submissions

    async def send(self, update: FormUpdate) -> Outcome:
        """With the acknowledgement where one waits, else by changing what stands there."""
        try:
            if update.submission and self._submissions.take(update):
                return Sent()
            return await self._show(update.instance, await self._view(update))
        except ValueError as error:
            return Refused("invalid", str(error))

    async def _view(self, update: FormUpdate) -> View:
        form = update.form
        if update.submission:
            values = await self._submissions.settled(update.submission)
            form = with_values(form, values) if update.errors else form
        return view_of(form, update.instance, update.errors)

    async def _show(self, instance: str, view: View) -> Outcome:
        if not await self._openings.may_stand(instance):
            return Sent()  # the person knows, and was asked to try again
        try:
            await self._web().api.tell("views.update", external_id=instance, view=view)
        except CallRefusedError as refusal:
            # Closed by the person: they do not want it any more.
            return Sent() if refusal.word == _CLOSED else outcome(refusal)
        except FAILURES as failure:
            return outcome(failure)
        return Sent()
