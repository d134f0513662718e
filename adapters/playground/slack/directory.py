"""The methods that tell who is who: auth.test, users.*, team.info and bots.info."""

from collections.abc import Callable, Mapping

from adapters.playground.slack.conversations import page
from adapters.playground.slack.records import Json
from adapters.playground.slack.refusals import Refusal
from adapters.playground.slack.shapes import user_shape
from adapters.playground.slack.world import World


class Directory:
    def __init__(self, *, world: World) -> None:
        self.world = world

    def methods(self) -> Mapping[str, Callable[[Json], Json]]:
        return {
            "auth.test": self.who_am_i,
            "bots.info": self.bot,
            "team.info": self.team,
            "users.info": self.user,
            "users.list": self.users,
        }

    def who_am_i(self, _given: Json) -> Json:
        me = self.world.identity
        return {
            "url": f"https://{me.domain}.slack.com/",
            "team": me.team_name,
            "user": me.bot_name,
            "team_id": me.team_id,
            "user_id": me.bot_user_id,
            "bot_id": me.bot_id,
            "is_enterprise_install": False,
        }

    def user(self, given: Json) -> Json:
        person = self.world.person(given["user"])
        return {"user": user_shape(self.world, person, locale=bool(given.get("include_locale")))}

    def users(self, given: Json) -> Json:
        locale = bool(given.get("include_locale"))
        everybody = [user_shape(self.world, p, locale=locale) for p in self.world.people.values()]
        part, cursor = page(everybody, given)
        return {
            "members": part,
            "cache_ts": int(self.world.now()),
            "response_metadata": {"next_cursor": cursor},
        }

    def team(self, given: Json) -> Json:
        me = self.world.identity
        if given.get("team", me.team_id) != me.team_id:
            raise Refusal("team_not_found")
        return {
            "team": {
                "id": me.team_id,
                "name": me.team_name,
                "url": f"https://{me.domain}.slack.com/",
                "domain": me.domain,
                "email_domain": "",
                "icon": {"image_default": True},
            }
        }

    def bot(self, given: Json) -> Json:
        me = self.world.identity
        if given.get("bot", me.bot_id) != me.bot_id:
            raise Refusal("bot_not_found")
        return {
            "bot": {
                "id": me.bot_id,
                "deleted": False,
                "name": me.bot_name,
                "updated": 0,
                "app_id": me.app_id,
                "user_id": me.bot_user_id,
                "icons": {},
            }
        }
