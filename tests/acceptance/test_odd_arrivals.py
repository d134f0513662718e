"""What nobody has a use for is counted, what is broken is set aside, and the next one is heard."""

from tests.acceptance.conftest import Agency


async def test_odd_arrivals_keep_nobody_waiting(agency: Agency):
    stage, carla = agency.stage, await agency.client_on_telegram("Carla", "Berlin")
    before = dict(stage.desk.skipped)

    stage.telegram.push_raw_update({"telepathy": {"thought": "a secret"}})
    stage.telegram.push_raw_update({"message": {"text": "when was this?"}})
    stage.slack.push_raw_envelope(
        {
            "type": "events_api",
            "envelope_id": "odd",
            "payload": {"event_id": "EvODD", "event": {"type": "hologram_projected"}},
        }
    )
    await carla.says("Please book a table for two")

    await carla.sees("#1")
    await agency.ann.sees("table for two", chat=agency.berlin)
    await stage.quiet()
    assert (await stage.store.backlog())["inbox:poison"] == 1
    new = {kind: count - before.get(kind, 0) for kind, count in stage.desk.skipped.items()}
    assert new["telegram", "update:telepathy"] == 1
    assert new["slack", "event:hologram_projected"] == 1
    assert "secret" not in str(stage.desk.skipped)
