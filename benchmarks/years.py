"""A desk with years behind it: a database that is filled by SQL with the tasks of one busy week."""

import sqlite3
import time
from datetime import timedelta
from pathlib import Path

from bot.domain.address import Address
from bot.domain.calendar import Calendar, always_open
from bot.domain.ids import TeamId
from bot.domain.team import Team
from storage import tallies
from storage.encoding import Escalations, Targets, encode
from storage.sqlite import SqliteSession

WEEK = timedelta(days=7)
HELD = 30  # open tasks of the assistant who claims
WAITING = 300  # tasks to be claimed, and clients who have none yet
GROUP = Address("telegram", "", "-100")

# Ids and numbers are spread as a hash spreads them, so that no page is in order by chance.
FILL = """
INSERT INTO team (id, seq, name, folded_name, calendar, channel_room, channel_thread, language,
                  workplace, targets, escalation, revision)
SELECT 'team', 1, 'Team', 'team', :calendar, 'telegram//-100/', '', 'en', 'private', :targets,
       :escalation, 1;
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :people)
INSERT INTO person (id, name, role, team, company, language, zone, duty, off_shift_pages, revision)
SELECT 'p' || i, 'Person ' || i, CASE WHEN i < 20 THEN 'assistant' ELSE 'client' END, 'team', '',
       'en', 'UTC', 'plan', 0, 1 FROM n;
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :people)
INSERT INTO account (platform, workspace, user_id, person, name, handle, private_room,
                     private_thread, reachable, seen_at)
SELECT 'telegram', '', i, 'p' || i, 'Person ' || i, '', 'telegram//' || i || '/', '', 1, :now
  FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :tasks)
INSERT INTO task (id, number, client, team, title, status, category, priority, holder, round,
                  origin_room, origin_thread, opened_at, spoke_at, ended_at, revision)
SELECT printf('%08x', (i * 2654435761) % 4294967296) || i, i, 'p' || (400 + i % 600), 'team',
       'Please do thing number ' || i,
       CASE WHEN i <= :waiting THEN 'new' WHEN i <= :waiting + :held THEN 'in_progress'
            ELSE 'closed' END, '', 'normal',
       CASE WHEN i <= :waiting THEN NULL WHEN i <= :waiting + :held THEN 'p1'
            ELSE 'p' || (i % 20) END,
       1, 'telegram//' || (400 + i % 600) || '/', '', :now - (i * 2654435761) % :week,
       :now - (i * 2654435761) % :week,
       CASE WHEN i <= :waiting + :held THEN NULL
            ELSE :now - (i * 2654435761) % :week + 1 END, 1
  FROM n;
INSERT INTO clock (task, kind, round, part, started_at, due_at, stopped_at, credited_to, working,
                   wall)
SELECT task.id, kinds.kind, 1, 0, opened_at, opened_at + 3600000, ended_at,
       CASE WHEN ended_at IS NULL THEN NULL ELSE holder END,
       CASE WHEN ended_at IS NULL THEN NULL ELSE (number * 7919) % 3600000 END,
       CASE WHEN ended_at IS NULL THEN NULL ELSE (number * 7919) % 3600000 END
  FROM task,
       (SELECT 'acknowledge' AS kind UNION ALL SELECT 'respond'
        UNION ALL SELECT 'complete') AS kinds;
INSERT INTO journal (id, task, seq, round, at, act, actor, platform, before, after, detail)
SELECT 'j' || id, id, 1, 1, opened_at, 'open', client, 'telegram', NULL, 'new', '' FROM task;
UPDATE counter SET value = :tasks WHERE name = 'task';
"""


def fill(path: Path, size: int) -> None:
    """Put so many tasks of the last week, and whoever had to do with them, into an empty desk."""
    team = Team(id=TeamId("team"), name="Team", calendar=always_open(), channel=GROUP)
    values = {
        "calendar": encode(Calendar, team.calendar),
        "targets": encode(Targets, team.targets),
        "escalation": encode(Escalations, team.escalation),
        "people": 1000,
        "tasks": size,
        "waiting": WAITING,
        "held": HELD,
        "now": round(time.time() * 1000),
        "week": WEEK // timedelta(milliseconds=1),
    }
    with sqlite3.connect(path, isolation_level=None) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for statement in FILL.split(";")[:-1]:
            connection.execute(statement, values)
        connection.row_factory = sqlite3.Row
        began = time.perf_counter()
        tallies.fill(SqliteSession(connection))
        took = time.perf_counter() - began
        print(f"growth: tallies of {size:,} tasks that were there before: {took:.1f} s")
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
