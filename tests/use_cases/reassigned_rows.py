"""What belonged to one task belongs to another, or to none any more, in memory."""

from dataclasses import replace

from bot.upkeep import MergeTask, Redact, SplitTask
from tests.use_cases.desk_rows import Rows


def reassign(rows: Rows, effect: MergeTask | SplitTask | Redact) -> None:
    """Of a merged task everything goes, of a split one what stands for its messages."""
    if isinstance(effect, Redact):
        rows.former = [each for each in rows.former if each.message not in effect.messages]
        return
    if isinstance(effect, SplitTask):
        for key, each in rows.standings.items():
            if each.message in effect.messages:
                rows.standings[key] = replace(each, task=effect.into)
        return
    for kept in (rows.messages, rows.standings, rows.modes):
        for key, each in kept.items():
            if each.task == effect.part:
                kept[key] = replace(each, task=effect.into)
