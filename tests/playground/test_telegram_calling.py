"""The stand-in calls a webhook as Telegram does: in order, with the secret, again until taken."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import pytest
from telegram.error import BadRequest, Conflict

from adapters.web.routes import Response, Route
from adapters.web.server import WebServer
from tests.playground.test_telegram_stage import ann, bot, client, clock, stand_in, team

HEADER = "X-Telegram-Bot-Api-Secret-Token"
SECRET = "a-secret-of-the-bot"


class Receiver:
    """A bot's web server that answers as it is told to."""

    def __init__(self):
        self.taken = []
        self.secrets = set()
        self.answers = []

    async def take(self, request):
        self.secrets.add(request.headers.get(HEADER))
        answer = self.answers.pop(0) if self.answers else Response()
        if answer.status == 200:
            self.taken.append(request.body.decode())
        return answer


@pytest.fixture
async def receiver():
    receiver = Receiver()
    web = WebServer(host="127.0.0.1", port=0)
    web.add(Route(path="/hook", take=receiver.take))
    receiver.url = f"http://127.0.0.1:{await web.start()}/hook"
    yield receiver
    await web.stop()


@pytest.fixture
async def hooked(stand_in, bot, receiver):
    stand_in.scene.local = True
    await bot.set_webhook(receiver.url, secret_token=SECRET)
    return receiver


async def test_updates_are_brought_with_the_secret_and_forgotten(stand_in, client, hooked):
    stand_in.say(client, client, "hello")
    await stand_in.wait_for(lambda: not stand_in.pending_updates())

    assert "hello" in hooked.taken[-1]
    assert hooked.secrets == {SECRET}


async def test_nobody_polls_meanwhile(bot, hooked):
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()


async def test_what_was_not_taken_holds_up_its_own_chat_alone(
    stand_in, bot, client, team, ann, hooked, clock
):
    await stand_in.wait_for(lambda: not stand_in.pending_updates())
    hooked.taken.clear()
    hooked.answers = [Response(status=500)] * 2
    stand_in.say(client, client, "first")
    await stand_in.wait_for(lambda: stand_in.world.webhook.get("last_error_message"))
    stand_in.say(client, client, "second")
    hooked.answers.clear()
    stand_in.say(ann, team, "in another chat")
    await stand_in.wait_for(lambda: hooked.taken)
    info = await bot.get_webhook_info()
    clock.advance(seconds=1)
    await stand_in.wait_for(lambda: len(hooked.taken) == 3)

    assert info.pending_update_count == 2
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"
    for text, words in zip(hooked.taken, ["in another chat", "first", "second"], strict=True):
        assert words in text


async def test_a_pause_that_is_asked_for_is_kept(stand_in, client, hooked, clock):
    await stand_in.wait_for(lambda: not stand_in.pending_updates())
    hooked.answers = [Response(status=503, headers={"Retry-After": "90"})]
    stand_in.say(client, client, "late")
    await stand_in.wait_for(lambda: stand_in.world.webhook.get("last_error_message"))
    (queue,) = [each for each in stand_in._webhook._queues.values() if each.due_at]

    assert (queue.due_at - clock.now()).total_seconds() == 90
    clock.advance(seconds=90)
    await stand_in.wait_for(lambda: not stand_in.pending_updates())


async def test_nothing_leaves_this_machine(stand_in, bot, client):
    await bot.set_webhook("https://desk.example/hook")
    stand_in.say(client, client, "hello")
    await stand_in.wait_for(lambda: stand_in.world.webhook.get("last_error_message"))

    assert "outside this machine" in (await bot.get_webhook_info()).last_error_message


@pytest.mark.parametrize("url", ["https://desk.example:8080/hook", "http://desk.example/hook"])
async def test_the_platform_is_particular_about_addresses(bot, url):
    with pytest.raises(BadRequest, match="ad webhook"):
        await bot.set_webhook(url)


async def test_a_secret_with_other_letters_is_refused(bot):
    with pytest.raises(BadRequest, match="ecret token"):
        await bot.set_webhook("https://desk.example/hook", secret_token="ä")
