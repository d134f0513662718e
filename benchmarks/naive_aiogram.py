"""What a tutorial on aiogram builds: one aiosqlite connection, one insert, one forward."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

from benchmarks.host import Host


@asynccontextmanager
async def naive_aiogram(host: Host, folder: Path) -> AsyncIterator[None]:
    """Each message is inserted, committed and forwarded to the team: one call."""
    database = await aiosqlite.connect(folder / "bot.db")
    await database.execute("PRAGMA journal_mode = WAL")
    await database.execute("PRAGMA synchronous = FULL")
    await database.execute("CREATE TABLE request (id INTEGER PRIMARY KEY, client, text, at)")
    await database.commit()
    server = TelegramAPIServer.from_base(host.url)
    bot = Bot(host.token, session=AiohttpSession(api=server))
    dispatcher = Dispatcher()

    @dispatcher.message(F.text & ~F.text.startswith("/"))
    async def request(message: Message) -> None:
        await database.execute(
            "INSERT INTO request (client, text, at) VALUES (?, ?, ?)",
            (message.chat.id, message.text, message.date.timestamp()),
        )
        await database.commit()
        await message.forward(host.group)

    polling = asyncio.create_task(
        dispatcher.start_polling(bot, handle_signals=False, polling_timeout=1)
    )
    try:
        yield
    finally:
        await dispatcher.stop_polling()
        await polling
        await database.close()
