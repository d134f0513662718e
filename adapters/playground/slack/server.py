"""The HTTP face: reads calls, applies faults, tokens, limits and parameters, and answers."""

import asyncio
import json
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from aiohttp import web

from adapters.playground.faults import Fault
from adapters.playground.faults.network import patience
from adapters.playground.slack.call_log import Call, CallLog
from adapters.playground.slack.faults import SlackFaults, chat_of, known_by
from adapters.playground.slack.limits import Limits
from adapters.playground.slack.misbehaving import (
    LOGIN_PAGE,
    answer_wrongly,
    as_json,
    word_of,
)
from adapters.playground.slack.parameters import METHODS, check_parameters, read_values
from adapters.playground.slack.records import Json
from adapters.playground.slack.refusals import Refusal
from adapters.playground.slack.world import World

LARGEST_BODY = 1024**3
SHARING = frozenset({"never_shared", "shared_late"})

Method = Callable[[Json], Json]


class Server:
    """Answers calls of the methods given to it; the rest of its addresses are set as routes."""

    def __init__(
        self,
        *,
        world: World,
        methods: Mapping[str, Method],
        faults: SlackFaults,
        limits: Limits,
        log: CallLog,
        before_call: Callable[[], None],
        respond: Callable[[str, Json], None],
        take_upload: Callable[[str, str, bytes], str],
    ) -> None:
        self.world = world
        self.methods = methods
        self.faults = faults
        self.limits = limits
        self.log = log
        self.before_call = before_call
        self.respond = respond
        self.take_upload = take_upload
        self.stopping = asyncio.Event()

    def application(self, sockets: Callable[[web.Request], Any]) -> web.Application:
        application = web.Application(client_max_size=LARGEST_BODY)
        application.add_routes(
            [
                web.route("*", "/api/{method}", self._on_call),
                web.post("/actions/{team}/{secret}", self._on_response),
                web.post("/upload/v1/{file}/{secret}", self._on_upload),
                web.get("/files-pri/{file}/{name}", self._on_download),
                web.get("/files-pri/{file}/download/{name}", self._on_download),
                web.get("/socket", sockets),
            ]
        )
        return application

    # The Web API

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        self.before_call()
        try:
            given, bearer = await _read_call(request)
        except Refusal as refused:
            return as_json(refused.body())
        try:
            values = read_values(given)
        except Refusal as refused:
            self._note(name, given, refused=refused.error)
            return as_json(refused.body())
        fault = self._met(name, values)
        if fault is None:
            return self._carry_out(name, values, bearer, None)
        if fault.name not in SHARING and not fault.carried_out:
            self._note(name, values, refused=word_of(fault), fault=fault)
            return await answer_wrongly(request, fault, self.stopping)
        response = self._carry_out(name, values, bearer, fault)
        if fault.name in SHARING:
            return response
        if fault.name == "slow":
            await patience(fault.seconds(), self.stopping)
            self.faults.went_through(known_by(name, values))
            return response
        return await answer_wrongly(request, fault, self.stopping)

    def _met(self, name: str, values: Json) -> Fault | None:
        chat = chat_of(values)
        fault = self.faults.call(name, chat)
        if fault is not None:
            self.faults.note(fault, name, chat=chat, call=known_by(name, values))
        return fault

    def _carry_out(
        self, name: str, values: Json, bearer: str, fault: Fault | None
    ) -> web.StreamResponse:
        try:
            if name not in self.methods:
                raise Refusal("unknown_method")  # noqa: TRY301  # one place answers all refusals
            self._check_token(name, bearer)
            channel = str(values.get("channel", ""))
            direct = f"D{channel[1:]}" if channel.startswith("U") else channel
            self.limits.spend(name, channel=direct, now=self.world.now())
            check_parameters(name, values)
            if name == "files.completeUploadExternal" and fault is not None:
                values = {**values, **_sharing(fault)}
            answer = self.methods[name](values)
        except Refusal as refused:
            self._note(name, values, refused=refused.error, fault=fault)
            headers = (
                {} if refused.retry_after is None else {"Retry-After": f"{refused.retry_after}"}
            )
            return as_json(refused.body(), refused.status, headers)
        self._note(name, values, fault=fault)
        if fault is None:
            self.faults.went_through(known_by(name, values))
        return as_json({"ok": True} | answer)

    def _check_token(self, name: str, bearer: str) -> None:
        me = self.world.identity
        if not bearer:
            raise Refusal("not_authed")
        if bearer not in (me.bot_token, me.app_token):
            raise Refusal("invalid_auth")
        if (bearer == me.app_token) != METHODS[name].app_token:
            raise Refusal("not_allowed_token_type")

    def _note(
        self, name: str, params: Json, *, refused: str | None = None, fault: Fault | None = None
    ) -> None:
        listed = params.get("files") if name == "files.completeUploadExternal" else None
        files: Json = {}
        for each in listed if isinstance(listed, list) else []:
            file = self.world.files.get(str(each.get("id"))) if isinstance(each, dict) else None
            if file is not None:
                files[file.id] = {"name": file.name, "size": file.size}
        shown = {key: value for key, value in params.items() if key != "never_shared"}
        kind = fault.name if fault is not None else None
        self.log.add(Call(name, shown, files, refused, kind, self.world.now()))
        self.world.changes.tell()

    # Its other addresses

    async def _on_response(self, request: web.Request) -> web.StreamResponse:
        self.before_call()
        try:
            given = read_values(_object(await request.text()))
        except Refusal as refused:
            return as_json(refused.body(), HTTPStatus.BAD_REQUEST)
        fault = self._met("response_url", given)
        if fault is not None and not fault.carried_out:
            self._note("response_url", given, refused=word_of(fault), fault=fault)
            return await answer_wrongly(request, fault, self.stopping)
        try:
            check_parameters("response_url", given)
            self.respond(request.match_info["secret"], given)
        except Refusal as refused:
            self._note("response_url", given, refused=refused.error)
            return as_json(refused.body(), refused.status)
        self._note("response_url", given, fault=fault)
        told = await self._end(request, "response_url", given, fault)
        return web.Response(text="ok") if told is None else told

    async def _on_upload(self, request: web.Request) -> web.StreamResponse:
        content = await _uploaded(request)
        file_id = request.match_info["file"]
        fault = self._met("upload", {"file": file_id})
        if fault is not None and not fault.carried_out:
            self._note("upload", {"file": file_id}, refused=word_of(fault), fault=fault)
            return await answer_wrongly(request, fault, self.stopping)
        try:
            words = self.take_upload(file_id, request.match_info["secret"], content)
        except Refusal as refused:
            self._note("upload", {"file": file_id}, refused=refused.error)
            return web.Response(status=refused.status, text=refused.error)
        self._note("upload", {"file": file_id, "size": len(content)}, fault=fault)
        told = await self._end(request, "upload", {"file": file_id}, fault)
        return web.Response(text=words) if told is None else told

    async def _end(
        self, request: web.Request, name: str, given: Json, fault: Fault | None
    ) -> web.StreamResponse | None:
        """The wrong answer to what was carried out all the same, if it gets one."""
        if fault is not None and fault.name != "slow":
            return await answer_wrongly(request, fault, self.stopping)
        if fault is not None:
            await patience(fault.seconds(), self.stopping)
        self.faults.went_through(known_by(name, given))
        return None

    async def _on_download(self, request: web.Request) -> web.StreamResponse:
        file_id = request.match_info["file"].rpartition("-")[2]
        fault = self._met("download", {"file": file_id})
        if fault is not None and fault.name != "slow":
            self._note("download", {"file": file_id}, refused=word_of(fault), fault=fault)
            return await answer_wrongly(request, fault, self.stopping)
        if fault is not None:
            await patience(fault.seconds(), self.stopping)
        bearer = request.headers.get("Authorization", "")
        if bearer != f"Bearer {self.world.identity.bot_token}":
            self._note("download", {"file": file_id}, refused="not_authed")
            return web.Response(text=LOGIN_PAGE, content_type="text/html")
        content = self.world.contents.get(file_id)
        if content is None:
            self._note("download", {"file": file_id}, refused="file_not_found")
            return web.Response(status=404, text="not found")
        self._note("download", {"file": file_id}, fault=fault)
        self.faults.went_through(known_by("download", {"file": file_id}))
        mimetype = self.world.files[file_id].mimetype
        return web.Response(body=content, content_type=mimetype.partition(";")[0])


def _sharing(fault: Fault) -> Json:
    """What a fault does to a file that is to be shown."""
    late = fault.seconds() if fault.name == "shared_late" else None
    return {"never_shared": fault.name == "never_shared", "share_delay": late}


def _object(text: str) -> Json:
    try:
        given = json.loads(text or "{}")
    except ValueError:
        raise Refusal("invalid_json") from None
    if not isinstance(given, dict):
        raise Refusal("json_not_object")
    return given


async def _read_call(request: web.Request) -> tuple[Json, str]:
    """Read the parameters from wherever the caller put them, and the token apart from them."""
    given: Json = dict(request.query)
    if request.content_type == "application/json":
        given |= _object(await request.text())
    elif request.method == "POST":
        given |= {name: str(value) for name, value in (await request.post()).items()}
    in_body = str(given.pop("token", ""))
    scheme, _, bearer = request.headers.get("Authorization", "").partition(" ")
    return given, bearer.strip() if scheme == "Bearer" else in_body


async def _uploaded(request: web.Request) -> bytes:
    if not request.content_type.startswith("multipart/"):
        return await request.read()
    for part in (await request.post()).values():
        if isinstance(part, web.FileField):
            return part.file.read()
        return part.encode() if isinstance(part, str) else bytes(part)
    return b""
