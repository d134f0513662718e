"""The figures for Prometheus, as the web server tells them."""

from datetime import timedelta

from prometheus_client.parser import text_string_to_metric_families


def sample(text, name, **labels):
    for family in text_string_to_metric_families(text):
        for each in family.samples:
            if each.name == name and each.labels == labels:
                return each.value
    raise AssertionError(f"no {name}{labels} in\n{text}")


async def test_figures_can_be_read_by_prometheus(ask, figures):
    figures.received("telegram", timedelta(seconds=0.3))
    figures.handled("telegram", timedelta(seconds=0.7))
    figures.repeated("slack", 4)
    figures.reminded(timedelta(seconds=20))
    figures.acted("claim")
    figures.called("telegram", "sent", timedelta(seconds=0.2))
    for _ in range(3):
        figures.called("telegram", "try_later", timedelta(seconds=0.1))

    status, text, headers = await ask("/metrics")

    assert status == 200
    assert headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    on_telegram = {"platform": "telegram"}
    assert sample(text, "frontdesk_update_lag_seconds_bucket", le="0.5", **on_telegram) == 1
    assert sample(text, "frontdesk_update_lag_seconds_bucket", le="0.25", **on_telegram) == 0
    assert sample(text, "frontdesk_handling_lag_seconds_sum", **on_telegram) == 0.7
    assert sample(text, "frontdesk_duplicates_total", platform="slack") == 4
    assert sample(text, "frontdesk_reminder_lateness_seconds_sum") == 20
    assert sample(text, "frontdesk_task_acts_total", act="claim") == 1
    assert sample(text, "frontdesk_sends_total", outcome="sent", **on_telegram) == 1
    assert sample(text, "frontdesk_send_duration_seconds_count", **on_telegram) == 4
    assert sample(text, "frontdesk_rate_limited_total", call="send", **on_telegram) == 3
    assert sample(text, "frontdesk_rate_limited_total", call="receive", **on_telegram) == 2
    assert sample(text, "frontdesk_inbox_rows", state="poison", **on_telegram) == 1
    assert sample(text, "frontdesk_inbox_lanes", state="new", **on_telegram) == 2
    assert sample(text, "frontdesk_outbox_rows", state="ready", platform="slack") == 5
    assert sample(text, "frontdesk_outbox_rows", state="dead", platform="slack") == 0
    age = "frontdesk_outbox_oldest_row_age_seconds"
    assert sample(text, age, state="ready", platform="slack") == 7
    assert sample(text, "frontdesk_receiver_silence_seconds", **on_telegram) == 3
    assert sample(text, "frontdesk_receiver_connections", platform="slack") == 2
    assert sample(text, "frontdesk_receiver_restarts_total", platform="slack") == 1
    assert sample(text, "frontdesk_receiver_up", **on_telegram) == 1
    assert sample(text, "frontdesk_ready") == 1
    assert sample(text, "process_resident_memory_bytes") > 1_000_000


async def test_figures_are_there_while_the_database_is_not(ask, store):
    store.trouble = "unreachable"

    _, text, _ = await ask("/metrics")

    assert sample(text, "frontdesk_store_up") == 0
    assert sample(text, "frontdesk_ready") == 0
    assert sample(text, "frontdesk_healthy") == 1
    assert "frontdesk_inbox_rows{" not in text


async def test_names_keep_to_the_conventions_and_labels_are_few(ask):
    _, text, _ = await ask("/metrics")
    ours = [each for each in text_string_to_metric_families(text) if "frontdesk" in each.name]

    assert ours
    for each in ours:
        assert each.documentation.endswith(".")
        for one in each.samples:
            assert set(one.labels) <= {"platform", "state", "outcome", "act", "call", "le"}
            if each.type == "counter":
                assert one.name.endswith("_total")
