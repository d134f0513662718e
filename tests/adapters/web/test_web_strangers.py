"""Whoever knocks is told of, at most once a minute, with how many they were."""

from adapters.web.strangers import Strangers


def test_a_crowd_fills_no_log() -> None:
    seconds = [0.0]
    strangers = Strangers(lambda: seconds[0])

    told = []
    for moment in (0, 1, 2, 59, 60, 61, 200):
        seconds[0] = moment
        told.append(strangers.knocked())

    assert told == [1, 0, 0, 0, 4, 0, 2]
