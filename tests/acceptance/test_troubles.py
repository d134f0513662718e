"""What keeps the desk from working is told to the managers, with what mends it."""

from tests.acceptance.conftest import Agency


async def test_a_database_that_cannot_be_written_is_told_once_and_nothing_is_lost(
    agency: Agency,
) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    writer = agency.stage.store._writer

    await writer.run(lambda connection: connection.execute("PRAGMA query_only = ON"))
    await carla.says("Please book a hotel")
    await agency.maria.sees("The desk's database cannot be written")
    await writer.run(lambda connection: connection.execute("PRAGMA query_only = OFF"))

    await agency.ann.sees("Please book a hotel", chat=agency.berlin)
    await carla.sees("Got it")
    await agency.maria.sees("The desk's database takes changes again")
    told = [seen for seen in agency.maria.see() if "cannot be written" in seen.text]
    assert len(told) == 1
