"""Whether one chat must wait or the whole bot, from what Telegram says to several."""

from datetime import timedelta

import pytest

from adapters.telegram.pushback import Pushback
from bot.ports.channel import NotSent, Sent, TryLater


class Heard:
    """Answers as they come, at instants of the transport's time."""

    def __init__(self):
        self.now = 1000.0
        self.pushback = Pushback(lambda: self.now)

    def says(self, chat, outcome):
        return self.pushback.judged(str(chat), outcome)

    def waits(self, chat, seconds):
        outcome = self.says(chat, TryLater(timedelta(seconds=seconds)))
        assert outcome.after == timedelta(seconds=seconds)
        return outcome.everywhere


@pytest.fixture
def heard():
    return Heard()


def test_one_chat_is_one_chat_however_often_it_says_so(heard):
    assert not any(heard.waits(1, 5) for _ in range(10))


def test_three_chats_that_end_their_wait_together_are_the_whole_bot(heard):
    assert [heard.waits(chat, 7) for chat in (1, 2, 3)] == [False, False, True]
    heard.now += 1
    assert heard.waits(4, 6)


def test_chats_that_wait_each_for_itself_are_not(heard):
    assert not any(heard.waits(chat, 5 * chat) for chat in range(1, 8))


def test_what_got_through_in_between_speaks_against_it(heard):
    heard.waits(1, 7)
    heard.waits(2, 7)
    assert heard.says(3, Sent()) == Sent()

    assert not heard.waits(4, 7)
    assert not heard.waits(5, 7)
    assert heard.waits(6, 7)


def test_other_failures_say_nothing_of_it(heard):
    heard.waits(1, 7)
    heard.waits(2, 7)
    assert heard.says(3, NotSent("no route")) == NotSent("no route")

    assert heard.waits(4, 7)
