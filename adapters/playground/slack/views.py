"""The methods views.*, and what the app's answer to a submission does to a form."""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from adapters.playground.slack.block_checks import refuse_bad_view
from adapters.playground.slack.messages import with_block_ids
from adapters.playground.slack.records import Json, Trigger, View
from adapters.playground.slack.refusals import Refusal
from adapters.playground.slack.shapes import view_shape
from adapters.playground.slack.world import World, token

TRIGGER_LIFE = 3.0
DEEPEST_STACK = 3
TROUBLE = "We had some trouble connecting. Try again?"


class Views:
    def __init__(self, *, world: World) -> None:
        self.world = world

    def methods(self) -> Mapping[str, Callable[[Json], Json]]:
        return {
            "views.open": self.open,
            "views.publish": self.publish,
            "views.push": self.push,
            "views.update": self.update,
        }

    def open(self, given: Json) -> Json:
        # The form is looked at before the trigger: a bad one does not use the trigger up.
        refuse_bad_view(given["view"], ("modal",))
        self._refuse_same_external_id(given["view"])
        trigger = self._spend(given["trigger_id"])
        for view in self.world.open_modals(trigger.user):
            self.close(view)
        return self._answer(self._add(trigger.user, given["view"], previous=None))

    def push(self, given: Json) -> Json:
        refuse_bad_view(given["view"], ("modal",))
        self._refuse_same_external_id(given["view"])
        trigger = self._spend(given["trigger_id"])
        stack = self.world.open_modals(trigger.user)
        if not stack or trigger.view_id is None:
            raise Refusal("not_found")
        if len(stack) >= DEEPEST_STACK:
            raise Refusal("push_limit_reached")
        return self._answer(self._add(trigger.user, given["view"], previous=stack[-1]))

    def _spend(self, trigger_id: str) -> Trigger:
        trigger = self.world.triggers.get(trigger_id)
        if trigger is None:
            raise Refusal("invalid_trigger_id")
        if trigger.used:
            raise Refusal("exchanged_trigger_id")
        if self.world.now() - trigger.made_at > TRIGGER_LIFE:
            raise Refusal("expired_trigger_id")
        trigger.used = True
        return trigger

    def _refuse_same_external_id(self, given: Json, but: View | None = None) -> None:
        wanted = given.get("external_id")
        if not wanted:
            return
        for view in self.world.views.values():
            if view is not but and view.body.get("external_id") == wanted:
                raise Refusal("duplicate_external_id")

    def _add(self, user: str, given: Json, previous: View | None) -> View:
        view_id = token("V")
        view = View(
            id=view_id,
            kind="home" if given["type"] == "home" else "modal",
            user=user,
            body=with_block_ids(given),
            hash="",
            root_id=previous.root_id if previous is not None else view_id,
            previous_id=previous.id if previous is not None else None,
        )
        self.world.views[view_id] = view
        self._settle(view)
        return view

    def _settle(self, view: View) -> None:
        shown = json.dumps([self.world.next_ts(), view.body], sort_keys=True)
        digest = hashlib.sha256(shown.encode()).hexdigest()[:8]
        view.hash = f"{int(self.world.now())}.{digest}"
        self.world.changes.tell()

    def _answer(self, view: View) -> Json:
        return {"view": view_shape(self.world, view)}

    def update(self, given: Json) -> Json:
        view = self._find(given)
        refuse_bad_view(given["view"], (view.kind,))
        self._refuse_same_external_id(given["view"], but=view)
        self._check_hash(view, given)
        self._replace(view, given["view"])
        return self._answer(view)

    def _find(self, given: Json) -> View:
        if "view_id" not in given and "external_id" not in given:
            raise Refusal("invalid_arguments", messages=["[ERROR] missing required field: view_id"])
        for view in self.world.views.values():
            if view.id == given.get("view_id"):
                return view
            if "external_id" in given and view.body.get("external_id") == given["external_id"]:
                return view
        raise Refusal("not_found")

    def _check_hash(self, view: View, given: Json) -> None:
        if "hash" in given and given["hash"] != view.hash:
            raise Refusal("hash_conflict")

    def _replace(self, view: View, given: Json) -> None:
        kept = {"external_id": view.body["external_id"]} if "external_id" in view.body else {}
        view.body = kept | with_block_ids(given)
        view.errors = {}
        view.notice = ""
        self._settle(view)

    def publish(self, given: Json) -> Json:
        refuse_bad_view(given["view"], ("home",))
        self.world.person(given["user_id"])
        view = self.world.home(given["user_id"])
        if view is None:
            view = self._add(given["user_id"], given["view"], previous=None)
        else:
            self._check_hash(view, given)
            self._replace(view, given["view"])
        return self._answer(view)

    def close(self, view: View) -> None:
        """Take a form off its stack; from then on it cannot be updated."""
        del self.world.views[view.id]
        self.world.changes.tell()

    def take_answer(self, view_id: str, payload: Any) -> None:  # noqa: ANN401  # from the app
        """Do what the acknowledgement of a submission asks for; without a word the form closes."""
        view = self.world.views.get(view_id)
        if view is None:
            return
        action = payload.get("response_action") if isinstance(payload, dict) else None
        try:
            match action:
                case None:
                    self.close(view)
                case "clear":
                    for each in self.world.open_modals(view.user):
                        self.close(each)
                case "errors":
                    self._show_errors(view, payload.get("errors"))
                case "update":
                    refuse_bad_view(payload.get("view"), ("modal",))
                    self._refuse_same_external_id(payload["view"], but=view)
                    self._replace(view, payload["view"])
                case "push":
                    refuse_bad_view(payload.get("view"), ("modal",))
                    self._add(view.user, payload["view"], previous=view)
                case _:
                    view.notice = TROUBLE
        except Refusal as refused:
            # An answer the platform cannot show leaves the person with its apology.
            view.notice = f"{TROUBLE} ({'; '.join(refused.messages) or refused.error})"
        self.world.changes.tell()

    def _show_errors(self, view: View, errors: Any) -> None:  # noqa: ANN401  # from the app
        inputs = {e["block_id"] for e in view.body["blocks"] if e.get("type") == "input"}
        if not isinstance(errors, dict) or not errors or not errors.keys() <= inputs:
            named = sorted(errors) if isinstance(errors, dict) else errors
            view.notice = f"{TROUBLE} (errors name no input block: {named})"
            return
        view.errors = {str(block): str(words) for block, words in errors.items()}
        view.notice = ""

    def failed(self, view_id: str, notice: str) -> None:
        """Show that the app did not answer in time; the form stays as it is."""
        view = self.world.views.get(view_id)
        if view is not None:
            view.notice = notice
            self.world.changes.tell()
