"""Slack for the playground and the tests: a stand-in that speaks its Web API and Socket Mode."""

from adapters.playground.slack.call_log import Call
from adapters.playground.slack.ledger import (
    SeenButton,
    SeenField,
    SeenFile,
    SeenMessage,
    SeenView,
)
from adapters.playground.slack.limits import Allowance, Exceeded
from adapters.playground.slack.records import Identity, Outcome
from adapters.playground.slack.stand_in import SlackStandIn

__all__ = [
    "Allowance",
    "Call",
    "Exceeded",
    "Identity",
    "Outcome",
    "SeenButton",
    "SeenField",
    "SeenFile",
    "SeenMessage",
    "SeenView",
    "SlackStandIn",
]
