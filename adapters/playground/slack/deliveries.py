"""Carries payloads to the app, over sockets or to its request URL, until taken or given up."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol
from uuid import uuid4

from adapters.playground.faults import Fault
from adapters.playground.slack.events import event_payload, is_news
from adapters.playground.slack.faults import SlackFaults, chat_of
from adapters.playground.slack.records import Envelope, Interaction, Json, Outcome
from adapters.playground.slack.world import World

SOONEST_LOOK = 0.05
"""Real seconds between two looks at a desk clock that may stand still."""


class Receiver(Protocol):
    """A connected socket, or the app's request URL."""

    def send(self, frame: Json) -> None: ...


@dataclass(frozen=True, slots=True)
class Sent:
    envelope: Envelope
    receiver: Receiver
    timer: asyncio.TimerHandle


Settled = Callable[[Interaction, Any], None]


class Deliveries:
    """Each payload goes to one of the sockets, in turn.

    An event that is not acknowledged is sent again after each of `retry_delays`, seconds of the
    desk clock, and is then gone. A person's act is sent once: without an acknowledgement in
    time, or without any socket, it has failed. When `patient`, events wait for a socket instead
    of using up their attempts while there is none.
    """

    def __init__(
        self,
        *,
        world: World,
        faults: SlackFaults,
        ack_seconds: float,
        retry_delays: Sequence[float],
        patient: bool,
    ) -> None:
        self.world = world
        self.faults = faults
        self.ack_seconds = ack_seconds
        self.retry_delays = tuple(retry_delays)
        self.patient = patient
        self.receivers: list[Receiver] = []
        self.pending: list[Envelope] = []
        self.gone: list[Envelope] = []
        self.late_acks = 0
        self.interactions: dict[str, Interaction] = {}
        self.on_settled: Settled = lambda _interaction, _payload: None
        self._unacked: dict[str, Sent] = {}
        self._held: Envelope | None = None
        self._turn = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._alarm: asyncio.TimerHandle | None = None

    # Life

    def start(self) -> None:
        self._loop = asyncio.get_running_loop()
        self.pump()

    def stop(self) -> None:
        """Keep what is under way for the next start, with the attempts it had."""
        self.pending = self.undelivered()
        self._forget()
        self._loop = None

    def empty(self) -> None:
        self.pending.clear()
        self.gone.clear()
        self.interactions.clear()
        self.late_acks = 0
        self._forget()

    def _forget(self) -> None:
        for sent in self._unacked.values():
            sent.timer.cancel()
        self._unacked.clear()
        self._held = None
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def undelivered(self) -> list[Envelope]:
        """List the events that no socket has acknowledged yet."""
        under_way = [each.envelope for each in self._unacked.values()]
        held = [self._held] if self._held is not None else []
        return [each for each in [*under_way, *held, *self.pending] if each.type == "events_api"]

    # Sending

    def announce(self, event: Json) -> None:
        envelope = Envelope(str(uuid4()), "events_api", event_payload(self.world, event))
        if (fault := self._met("delayed", envelope)) is not None:
            envelope.due_at = self.world.now() + fault.seconds()
            self.pending.append(envelope)
            self._set_alarm()
            return
        self._send(envelope)
        if is_news(event) and (fault := self._met("told_twice", envelope)) is not None:
            again = {**event, "ts": self.world.next_ts()} if fault.values["other_ts"] else event
            self._send(Envelope(str(uuid4()), "events_api", event_payload(self.world, again)))

    def _met(self, name: str, envelope: Envelope) -> Fault | None:
        """The fault that meets this payload on its way, if any; it is then written down."""
        event = envelope.payload.get("event") or envelope.payload
        chat = chat_of(event if isinstance(event.get("channel"), str) else {})
        fault = self.faults.occasion(name, chat)
        if fault is not None:
            self.faults.note(fault, str(event.get("type", envelope.type)), chat=chat)
        return fault

    def interact(self, kind: str, payload: Json, interaction: Interaction) -> None:
        """Send a person's act; `kind` is "interactive" or "slash_commands"."""
        self.interactions[interaction.id] = interaction
        self._send(Envelope(str(uuid4()), kind, payload, interaction=interaction.id))

    def push_raw(self, frame: Json) -> None:
        """Send any frame as it stands, to one socket, once; nothing waits for its answer."""
        self._send(Envelope(str(uuid4()), "raw", frame, raw=True))

    def _send(self, envelope: Envelope) -> None:
        loop, is_event = self._loop, envelope.type == "events_api"
        if loop is None or not self.receivers:
            self._find_nobody(envelope)
            return
        if is_event and self._held is None and self._met("reordered", envelope) is not None:
            self._held = envelope
            # It must not wait for ever when nothing follows.
            loop.call_later(self.ack_seconds, self._release)
            return
        self._hand_over(envelope, loop)
        if not envelope.raw and self._met("duplicated", envelope) is not None:
            self._receiver().send(replace(envelope, envelope_id=str(uuid4())).frame())
        if is_event:
            self._release()

    def _hand_over(self, envelope: Envelope, loop: asyncio.AbstractEventLoop) -> None:
        receiver = self._receiver()
        receiver.send(envelope.frame())
        if envelope.raw:
            return
        timer = loop.call_later(self.ack_seconds, self._not_acked, envelope.envelope_id)
        self._unacked[envelope.envelope_id] = Sent(envelope, receiver, timer)

    def _receiver(self) -> Receiver:
        self._turn += 1
        return self.receivers[self._turn % len(self.receivers)]

    def _release(self) -> None:
        if self._held is not None:
            held, self._held = self._held, None
            self._send(held)

    def _find_nobody(self, envelope: Envelope) -> None:
        if envelope.type != "events_api":
            self._settle(envelope, Outcome.TIMED_OUT, None)
        elif self.patient or self._loop is None:
            self.pending.append(envelope)
            self.world.changes.tell()
        else:
            self._try_again(envelope, "connection_failed")

    # What became of it

    def acked(self, frame: Json) -> None:
        """Take an acknowledgement; it may come over another socket than the payload went."""
        sent = self._unacked.pop(str(frame.get("envelope_id")), None)
        if sent is None:
            self.late_acks += 1
            self.world.changes.tell()
            return
        sent.timer.cancel()
        self._settle(sent.envelope, Outcome.ACKED, frame.get("payload"))

    def _not_acked(self, envelope_id: str) -> None:
        self.not_taken(envelope_id, "timeout")

    def not_taken(self, envelope_id: str, reason: str, *, final: bool = False) -> None:
        """Give up one attempt; when `final` the app wants no other."""
        sent = self._unacked.pop(envelope_id, None)
        if sent is None:
            return
        sent.timer.cancel()
        if sent.envelope.type != "events_api":
            self._settle(sent.envelope, Outcome.TIMED_OUT, None)
        elif final:
            self.gone.append(sent.envelope)
            self.world.changes.tell()
        else:
            self._try_again(sent.envelope, reason)

    def _settle(self, envelope: Envelope, outcome: Outcome, payload: Any) -> None:  # noqa: ANN401
        interaction = self.interactions.get(envelope.interaction or "")
        if interaction is not None:
            interaction.outcome = outcome
            self.on_settled(interaction, payload)
        self.world.changes.tell()

    def _try_again(self, envelope: Envelope, reason: str) -> None:
        if envelope.attempt >= len(self.retry_delays):
            self.gone.append(envelope)
        else:
            due_at = self.world.now() + self.retry_delays[envelope.attempt]
            again = replace(
                envelope,
                envelope_id=str(uuid4()),
                attempt=envelope.attempt + 1,
                reason=reason,
                due_at=due_at,
            )
            self.pending.append(again)
            self._set_alarm()
        self.world.changes.tell()

    # Waiting

    def pump(self) -> None:
        """Send what is due by the desk clock; to be called whenever that clock was moved."""
        if self._loop is None or (self.patient and not self.receivers):
            return
        now = self.world.now()
        due = [each for each in self.pending if each.due_at <= now]
        self.pending = [each for each in self.pending if each.due_at > now]
        for envelope in due:
            self._send(envelope)
        self._set_alarm()

    def _set_alarm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if self._loop is None or not self.pending or (self.patient and not self.receivers):
            return
        wait = min(each.due_at for each in self.pending) - self.world.now()
        # A desk clock that stands still must not keep us busy.
        pause = max(wait, SOONEST_LOOK) if wait > 0 else 0.0
        self._alarm = self._loop.call_later(pause, self.pump)

    def joined(self, receiver: Receiver) -> None:
        self.receivers.append(receiver)
        self.pump()
        self.world.changes.tell()

    def retired(self, receiver: Receiver) -> None:
        """Give this socket nothing more; what it has it may still acknowledge."""
        if receiver in self.receivers:
            self.receivers.remove(receiver)

    def lost(self, receiver: Receiver) -> None:
        """Send the events that this socket had not acknowledged by another way."""
        self.retired(receiver)
        for envelope_id, sent in tuple(self._unacked.items()):
            if sent.receiver is receiver and sent.envelope.type == "events_api":
                sent.timer.cancel()
                del self._unacked[envelope_id]
                self._try_again(sent.envelope, "connection_failed")
        self.world.changes.tell()
