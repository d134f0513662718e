"""What odd stories ask at their end, and how odd updates are made."""

from tests.acceptance.conftest import Agency


async def nothing_failed(agency: Agency) -> None:
    await agency.stage.quiet()
    backlog = await agency.stage.store.backlog()
    assert not {key: count for key, count in backlog.items() if "poison" in key or "dead" in key}


def spoken_update(user: int, text: str, name: str = "Carla") -> dict:
    return {
        "message": {
            "message_id": 900_000,
            "date": 1_760_000_000,
            "from": {"id": user, "is_bot": False, "first_name": name},
            "chat": {"id": user, "type": "private", "first_name": name},
            "text": text,
        }
    }
