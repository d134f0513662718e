"""The two bots that are compared: the desk, and a straightforward python-telegram-bot bot."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiosqlite
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from adapters.cli.founding import founding_code, mint
from adapters.telegram.channel import TelegramChannel
from benchmarks.host import Host
from bot.desk import Desk
from bot.domain.calendar import always_open
from bot.limits import Limiter
from bot.texts import Catalogue
from bot.timekeeping import DeskClock
from bot.wording import Wording
from storage.sqlite import open_sqlite

logging.disable(logging.WARNING)


@asynccontextmanager
async def running_desk(host: Host, folder: Path) -> AsyncIterator[Desk]:
    """A founded desk with one team and every client invited."""
    clock = DeskClock()
    async with open_sqlite(folder / "desk.db") as store:
        desk = Desk(
            store=store,
            clock=clock,
            wording=Wording(Catalogue(), {"desk": "Desk", "telegram_bot": "bot"}),
            calendar=always_open(),
            mint=mint,
            limiter=Limiter(lifted=True),
        )
        desk.add(
            TelegramChannel(
                token=host.token,
                api_url=host.url,
                inbox=desk.engine,
                clock=clock,
                menus={},
                poll_timeout=timedelta(seconds=5),
            )
        )
        code = await founding_code(store, clock)
        running = asyncio.create_task(desk.run())
        try:
            await host.found(code, store)
            yield desk
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


@asynccontextmanager
async def straightforward_bot(host: Host, folder: Path) -> AsyncIterator[None]:
    """What a tutorial builds: one transaction and one answer for each message, httpx, in order."""
    database = await aiosqlite.connect(folder / "bot.db")
    await database.execute("PRAGMA journal_mode = WAL")
    await database.execute("PRAGMA synchronous = FULL")
    await database.execute(
        "CREATE TABLE IF NOT EXISTS request (id INTEGER PRIMARY KEY, client, text, at)"
    )
    await database.commit()

    async def request(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        assert message is not None  # noqa: S101 - the filter lets only messages through
        await database.execute(
            "INSERT INTO request (client, text, at) VALUES (?, ?, ?)",
            (message.chat_id, message.text, message.date.timestamp()),
        )
        await database.commit()
        await context.bot.send_message(message.chat_id, f"Got it: {message.text}")

    bot: Application[Any, Any, Any, Any, Any, Any] = (
        Application.builder().token(host.token).base_url(f"{host.url}/bot").build()
    )
    bot.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, request))
    async with bot:
        await bot.start()
        assert bot.updater is not None  # noqa: S101 - the builder makes one
        await bot.updater.start_polling(timeout=5)
        try:
            yield
        finally:
            await bot.updater.stop()
            await bot.stop()
            await database.close()
