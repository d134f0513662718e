"""Figures in Prometheus' text format: what was counted, and how things stand when somebody asks.

Labels are platforms, states, outcomes and acts: few values, and never a chat or a person.
"""

from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from datetime import timedelta

from prometheus_client import (
    CollectorRegistry,
    Counter,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.health import Health, is_shut
from bot.ports.queues import Backlog

LAGS = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 3600)
CALLS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180)
STATES = {"inbox": ("new", "poison"), "outbox": ("ready", "sending", "parked", "dead")}
disable_created_metrics()  # they would double the series, to say when the desk was started


class Figures:
    """The `Measures` port, and the page that tells them."""

    kind = "text/plain; version=0.0.4"

    def __init__(self) -> None:
        """A registry of its own, so that several desks can be in one process."""
        self._registry = CollectorRegistry()
        self._state = _State()
        self._update_lag = Histogram(
            "frontdesk_update_lag_seconds",
            "From what happened at the platform to its commit into the inbox.",
            ["platform"],
            buckets=LAGS,
            registry=self._registry,
        )
        self._handling_lag = Histogram(
            "frontdesk_handling_lag_seconds",
            "From what happened at the platform to the commit of what was decided about it.",
            ["platform"],
            buckets=LAGS,
            registry=self._registry,
        )
        self._lateness = Histogram(
            "frontdesk_reminder_lateness_seconds",
            "From when a reminder was due to the commit of what was decided about it.",
            buckets=LAGS,
            registry=self._registry,
        )
        self._duplicates = Counter(
            "frontdesk_duplicates_total",
            "Arrivals that were known already.",
            ["platform"],
            registry=self._registry,
        )
        self._acts = Counter(
            "frontdesk_task_acts_total",
            "Acts on tasks, such as claim.",
            ["act"],
            registry=self._registry,
        )
        self._sends = Counter(
            "frontdesk_sends_total",
            "Attempts to say or show something, by what became of them.",
            ["platform", "outcome"],
            registry=self._registry,
        )
        self._durations = Histogram(
            "frontdesk_send_duration_seconds",
            "How long such an attempt took.",
            ["platform"],
            buckets=CALLS,
            registry=self._registry,
        )
        self._registry.register(self._state)
        ProcessCollector(registry=self._registry)
        PlatformCollector(registry=self._registry)
        GCCollector(registry=self._registry)

    def received(self, platform: str, lag: timedelta) -> None:
        """See `Measures`."""
        self._update_lag.labels(platform).observe(max(lag.total_seconds(), 0))

    def repeated(self, platform: str, times: int) -> None:
        """See `Measures`."""
        self._duplicates.labels(platform).inc(times)

    def handled(self, platform: str, lag: timedelta) -> None:
        """See `Measures`."""
        self._handling_lag.labels(platform).observe(max(lag.total_seconds(), 0))

    def reminded(self, late: timedelta) -> None:
        """See `Measures`."""
        self._lateness.observe(max(late.total_seconds(), 0))

    def acted(self, act: str) -> None:
        """See `Measures`."""
        self._acts.labels(act).inc()

    def called(self, platform: str, outcome: str, took: timedelta) -> None:
        """See `Measures`."""
        self._sends.labels(platform, outcome).inc()
        self._durations.labels(platform).observe(took.total_seconds())
        if outcome == "try_later":
            self._state.put_off[platform] += 1

    async def page(self, health: Health) -> str:
        """All of it, as it is now."""
        self._state.backlogs = await health.backlogs()
        self._state.health = health
        return generate_latest(self._registry).decode()


class _State(Collector):
    """What is looked at when somebody asks, and not counted before."""

    def __init__(self) -> None:
        self.health: Health | None = None
        self.backlogs: tuple[Backlog, ...] | None = None
        self.put_off: Tally[str] = Tally()  # calls that the platform asked to repeat later

    def collect(self) -> Iterable[Metric]:
        health = self.health
        if health is None:  # while it is registered
            return
        yield _gauge("frontdesk_healthy", "Whether every loop lives.", not health.stuck)
        yield _gauge("frontdesk_ready", "Whether the desk can work.", not health.hindrances)
        is_up = self.backlogs is not None and not health.store_trouble
        yield _gauge("frontdesk_store_up", "Whether the database reads and writes.", is_up)
        yield from self._receivers(health)
        if self.backlogs is not None:
            yield from self._backlogs(health, self.backlogs)

    def _receivers(self, health: Health) -> Iterator[Metric]:
        up = _gauges("frontdesk_receiver_up", "Whether a platform reaches the desk.")
        silence = _gauges(
            "frontdesk_receiver_silence_seconds", "Since a platform was heard last, if it was."
        )
        connections = _gauges(
            "frontdesk_receiver_connections",
            "Connections that are open, where the desk opens them.",
        )
        restarts = CounterMetricFamily(
            "frontdesk_receiver_restarts_total",
            "Polls and sockets that fell silent and were started anew.",
            labels=["platform"],
        )
        put_off = CounterMetricFamily(
            "frontdesk_rate_limited_total",
            "How often a platform asked to wait (429).",
            labels=["platform", "call"],
        )
        for platform, way_in in health.ways_in.items():
            up.add_metric([platform], float(not is_shut(way_in)))
            if way_in.silence is not None:
                silence.add_metric([platform], way_in.silence.total_seconds())
            if way_in.connections is not None:
                connections.add_metric([platform], way_in.connections)
            restarts.add_metric([platform], way_in.restarts)
            put_off.add_metric([platform, "receive"], way_in.put_off)
            put_off.add_metric([platform, "send"], self.put_off[platform])
        yield from (up, silence, connections, restarts, put_off)

    def _backlogs(self, health: Health, backlogs: tuple[Backlog, ...]) -> Iterator[Metric]:
        there = {(each.part, each.platform, each.state): each for each in backlogs}
        for part, states in STATES.items():
            labels = ["platform", "state"]
            rows = GaugeMetricFamily(
                f"frontdesk_{part}_rows", f"Rows of the {part} by state.", labels=labels
            )
            lanes = GaugeMetricFamily(
                f"frontdesk_{part}_lanes", "In how many lanes they are.", labels=labels
            )
            ages = GaugeMetricFamily(
                f"frontdesk_{part}_oldest_row_age_seconds", "Age of the oldest.", labels=labels
            )
            platforms = {each.platform for each in backlogs if each.part == part}
            for platform in sorted(platforms | set(health.ways_in)):
                for state in states:
                    found = there.get((part, platform, state))
                    age = 0.0 if found is None else (health.now - found.oldest_at).total_seconds()
                    rows.add_metric([platform, state], found.rows if found else 0)
                    lanes.add_metric([platform, state], found.lanes if found else 0)
                    ages.add_metric([platform, state], max(age, 0))
            yield from (rows, lanes, ages)


def _gauge(name: str, text: str, is_so: bool) -> Metric:
    return GaugeMetricFamily(name, text, value=float(is_so))


def _gauges(name: str, text: str) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, text, labels=["platform"])
