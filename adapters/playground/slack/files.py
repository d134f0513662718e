"""The methods files.*, the upload itself, and sharing, which happens after the answer."""

import asyncio
import mimetypes
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from adapters.playground.slack.block_checks import refuse_bad_blocks
from adapters.playground.slack.messages import Messages
from adapters.playground.slack.records import Channel, Json, Message, StoredFile
from adapters.playground.slack.refusals import Refusal
from adapters.playground.slack.shapes import file_shape
from adapters.playground.slack.world import World, token


class Files:
    """Files of the app and of people; `share_delay` is in real seconds."""

    def __init__(self, *, world: World, messages: Messages, share_delay: float) -> None:
        self.world = world
        self.messages = messages
        self.share_delay = share_delay
        self._sharing: set[asyncio.TimerHandle] = set()

    def methods(self) -> Mapping[str, Callable[[Json], Json]]:
        return {
            "files.completeUploadExternal": self.complete,
            "files.getUploadURLExternal": self.begin,
            "files.info": self.show,
        }

    def begin(self, given: Json) -> Json:
        if given["length"] < 1:
            raise Refusal("file_upload_size_restricted")
        file = self._new(self.world.identity.bot_user_id, given["filename"], given["length"])
        url = f"{self.world.base_url}/upload/v1/{file.id}/{file.secret}"
        return {"upload_url": url, "file_id": file.id}

    def _new(self, user: str, name: str, size: int, mimetype: str | None = None) -> StoredFile:
        guessed = mimetype or mimetypes.guess_type(name)[0] or "application/octet-stream"
        created = int(self.world.now())
        file = StoredFile(token("F"), name, name, guessed, size, user, created, token("", 24))
        self.world.files[file.id] = file
        return file

    def take(self, file_id: str, secret: str, content: bytes) -> str:
        """Keep what was sent to an upload address; the answer is what the platform says to it."""
        file = self.world.files.get(file_id)
        if file is None or file.secret != secret or file.completed:
            raise Refusal("not_found", status=404)
        if len(content) != file.size:
            raise Refusal("upload_size_mismatch", status=400)
        self.world.contents[file_id] = content
        file.uploaded = True
        return f"OK - {file.size}"

    def complete(self, given: Json) -> Json:
        world = self.world
        listed = given["files"]
        if not isinstance(listed, list) or not all(
            isinstance(each, dict) and "id" in each for each in listed
        ):
            raise Refusal("invalid_arguments", messages=["[ERROR] files must list objects with id"])
        done = [world.file(str(each["id"])) for each in listed]
        if not all(each.uploaded for each in done):
            raise Refusal("file_not_found")
        if any(each.completed for each in done):
            raise Refusal("file_update_failed")
        names = [*given.get("channels", []), *filter(None, [given.get("channel_id")])]
        channels = [world.open_channel_for_bot(each) for each in names]
        if given.get("blocks"):
            refuse_bad_blocks(given["blocks"])
        for file, each in zip(done, listed, strict=True):
            file.completed = True
            file.title = each.get("title") or file.name
        if channels and not given.get("never_shared"):
            self._share_later(done, channels, given)
        world.changes.tell()
        return {"files": [file_shape(world, each) for each in done]}

    def _share_later(self, done: list[StoredFile], channels: list[Channel], given: Json) -> None:
        def share() -> None:
            self._sharing.discard(timer)
            content: Json = {"text": given.get("initial_comment", "")}
            if given.get("blocks"):
                content["blocks"] = given["blocks"]
            for channel in channels:
                self._post(
                    self.world.identity.bot_user_id, channel, done, content, given.get("thread_ts")
                )

        late = given.get("share_delay")
        delay = self.share_delay if late is None else float(late)
        timer = asyncio.get_running_loop().call_later(delay, share)
        self._sharing.add(timer)

    def _post(
        self,
        sender: str,
        channel: Channel,
        shared: list[StoredFile],
        content: Json,
        thread_ts: str | None,
    ) -> Message:
        named: Json = {
            **content,
            "subtype": "file_share",
            "files": [each.id for each in shared],
            "upload": False,
        }
        return self.messages.post(
            channel=channel,
            sender=sender,
            content=named,
            thread_ts=thread_ts,
            shared=shared,
        )

    def upload(
        self,
        *,
        user: str,
        channel: Channel,
        files: Sequence[tuple[bytes, str, str]],
        said: Json,
        thread_ts: str | None,
    ) -> Message:
        """Share a person's files (content, name, type) in one message, at once."""
        shared = []
        for content, file_name, mimetype in files:
            file = self._new(user, file_name, len(content), mimetype)
            self.world.contents[file.id] = content
            file.uploaded = file.completed = True
            shared.append(file)
        return self._post(user, channel, shared, said, thread_ts)

    def show(self, given: Json) -> Json:
        file = self.world.file(given["file"])
        if not file.completed:
            raise Refusal("file_not_found")
        shape: dict[str, Any] = file_shape(self.world, file)
        return {"file": shape, "comments": [], "response_metadata": {"next_cursor": ""}}

    def stop(self) -> None:
        for timer in self._sharing:
            timer.cancel()
        self._sharing.clear()
