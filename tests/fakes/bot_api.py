"""A strict fake of Telegram's Bot API over HTTP: real clients talk to it on a random loopback port."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.fakes.bot_api_rules import (
    ABOUT,
    ACTIONS,
    ANSWER_LIMIT,
    DESCRIPTION,
    SECRET,
    Refusal,
    bad,
    check_commands,
    check_markup,
    check_parameters,
    check_text,
)
from tests.fakes.bot_api_wire import Webhook, push_to_webhook, read_parameters
from tests.fakes.telegram_user import TelegramUser

BOT = {"id": 7_000_001, "is_bot": True, "first_name": "Sightline", "username": "sightline_practice_bot"}
ME = {**BOT, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
CONFLICT = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first"
TWO_POLLERS = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass
class Fault:
    """One injected fault: an error answer, or an answer that is lost after the work was done."""

    refusal: Refusal | None
    drop: bool = False


@dataclass
class FakeTelegram:
    """Telegram for one bot: `async with FakeTelegram().running() as telegram: telegram.user(42).send("hello")`."""

    token: str = "7000001:TEST-token-of-nobody"
    updates: list[dict[str, Any]] = field(default_factory=list)
    sent: dict[int, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    commands: list[dict[str, str]] = field(default_factory=list)
    chats: dict[int, dict[str, Any]] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    left: set[int] = field(default_factory=set)
    queries: dict[str, dict[str, Any] | None] = field(default_factory=dict)
    webhook: Webhook = field(default_factory=Webhook)
    confirmed: list[dict[str, Any]] = field(default_factory=list)
    again: list[dict[str, Any]] = field(default_factory=list)
    _faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    _numbers: int = 1000
    _messages: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    _poll: int = 0
    port: int = 0

    def user(self, chat_id: int) -> TelegramUser:
        """Return a person with a private chat."""
        return TelegramUser(self, chat_id)

    def fail(self, method: str, code: int, *, times: int = 1, retry_after: int | None = None) -> None:
        """Answer the next calls of a method with an error."""
        told = {"retry_after": retry_after} if retry_after is not None else {}
        words = f"Too Many Requests: retry after {retry_after}" if told else "Internal Server Error"
        self._faults[method].extend(Fault(Refusal(code, words, told)) for _ in range(times))

    def drop(self, method: str, times: int = 1) -> None:
        """Do the work of the next calls of a method, then lose the answer on the way."""
        self._faults[method].extend(Fault(None, drop=True) for _ in range(times))

    def repeat(self, last: int = 1) -> None:
        """Bring the last updates once more with the next poll, though they were confirmed."""
        self.again = (self.confirmed + self.updates)[-last:]

    def calls_of(self, method: str) -> list[dict[str, Any]]:
        """Return the parameters of every call of a method."""
        return [given for name, given in self.calls if name == method]

    def next_message_id(self, chat_id: int) -> int:
        """Return the next message id of a chat."""
        self._messages[chat_id] += 1
        return self._messages[chat_id]

    def push(self, kind: str, content: dict[str, Any]) -> dict[str, Any]:
        """Queue an update for the bot and return it."""
        self._numbers += 1
        update = {"update_id": self._numbers, kind: content}
        self.updates.append(update)
        return update

    @property
    def url(self) -> str:
        """The address for `SIGHTLINE_TELEGRAM_API_URL`, as python-telegram-bot's base_url has it."""
        return f"http://127.0.0.1:{self.port}/bot"

    @asynccontextmanager
    async def running(self) -> AsyncIterator[FakeTelegram]:
        """Serve in a thread of its own, so that a blocked test still meets a living Telegram."""
        app = Starlette(routes=[Route("/bot{token}/{method}", self._serve, methods=["GET", "POST"])])
        config = uvicorn.Config(app, host="127.0.0.1", port=0, log_level="critical", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:  # noqa: ASYNC110 - it starts in another thread
            await asyncio.sleep(0.01)
        self.port = server.servers[0].sockets[0].getsockname()[1]
        pushing = asyncio.create_task(push_to_webhook(self))
        try:
            yield self
        finally:
            pushing.cancel()
            with suppress(asyncio.CancelledError):
                await pushing
            server.should_exit = server.force_exit = True
            await asyncio.to_thread(thread.join, 5)

    async def _serve(self, request: Request) -> Response:
        method = request.path_params["method"]
        try:
            if request.path_params["token"] != self.token:
                raise Refusal(401, "Unauthorized")
            given = await read_parameters(request)
            check_parameters(method, given)
            self.calls.append((method, given))
            return await self._answer(method, given)
        except Refusal as refusal:
            return JSONResponse(refusal.body(), refusal.code)

    async def _answer(self, method: str, given: dict[str, Any]) -> Response:
        fault = self._faults[method].popleft() if self._faults[method] else Fault(None)
        if fault.refusal:
            raise fault.refusal
        work = getattr(self, f"_do_{method}")(given)
        result = await work if asyncio.iscoroutine(work) else work
        body = JSONResponse({"ok": True, "result": result})
        if fault.drop:  # promises more than it sends: the server breaks the connection, the client sees no answer
            body.headers["content-length"] = str(len(body.body) + 10)
        return body

    def _do_getMe(self, given: dict[str, Any]) -> dict[str, Any]:
        return ME

    async def _do_getUpdates(self, given: dict[str, Any]) -> list[dict[str, Any]]:
        if self.webhook.url:
            raise Refusal(409, CONFLICT)
        self._poll += 1
        mine, end = self._poll, time.monotonic() + min(float(given.get("timeout", 0)), 50)
        offset, limit = int(given.get("offset", 0)), int(given.get("limit", 100))
        self.confirmed += [update for update in self.updates if update["update_id"] < offset]
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        while not (self.again or self.updates) and time.monotonic() < end:
            await asyncio.sleep(0.01)
            if self._poll != mine:
                raise Refusal(409, TWO_POLLERS)
        repeated, self.again = self.again, []
        return (repeated + self.updates)[: min(limit, 100)]

    def _do_setMyCommands(self, given: dict[str, Any]) -> bool:
        check_commands(given["commands"])
        if not given.get("language_code"):
            self.commands = given["commands"]
        return True

    def _chat(self, given: dict[str, Any]) -> dict[str, Any]:
        chat_id = given.get("chat_id")
        if chat_id not in self.chats or chat_id in self.left:
            raise bad("chat not found")
        if chat_id in self.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        return self.chats[chat_id]

    def _do_sendMessage(self, given: dict[str, Any]) -> dict[str, Any]:
        chat = self._chat(given)
        check_text(given["text"])
        if "reply_markup" in given:
            check_markup(given["reply_markup"])
        told = {"message_id": self.next_message_id(chat["id"]), "date": int(time.time()), "chat": chat, "from": BOT}
        message = {**told, "text": given["text"].strip()}
        shown = dict(message)
        if "reply_markup" in given:
            shown["reply_markup"] = given["reply_markup"]
            if "inline_keyboard" in given["reply_markup"]:
                message = shown
        self.sent[chat["id"]].append(shown)
        return message

    def _to_edit(self, given: dict[str, Any]) -> dict[str, Any]:
        chat = self._chat(given)
        for message in self.sent[chat["id"]]:
            if message["message_id"] == given.get("message_id"):
                return message
        raise bad("message to edit not found")

    def _edit(self, given: dict[str, Any], text: str) -> dict[str, Any]:
        message, markup = self._to_edit(given), given.get("reply_markup")
        if markup is not None:
            check_markup(markup)
        if (text, markup or None) == (message["text"], message.get("reply_markup")):
            raise bad("message is not modified: specified new message content and reply markup are exactly the same")
        message["text"] = text
        message.pop("reply_markup", None)
        if markup:
            message["reply_markup"] = markup
        return message

    def _do_editMessageText(self, given: dict[str, Any]) -> dict[str, Any]:
        check_text(given["text"])
        return self._edit(given, given["text"].strip())

    def _do_editMessageReplyMarkup(self, given: dict[str, Any]) -> dict[str, Any]:
        return self._edit(given, self._to_edit(given)["text"])

    def _do_answerCallbackQuery(self, given: dict[str, Any]) -> bool:
        key = given["callback_query_id"]
        if key not in self.queries or self.queries[key] is not None:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        if len(given.get("text", "")) > ANSWER_LIMIT:
            raise bad("MESSAGE_TOO_LONG")
        self.queries[key] = given
        return True

    def _do_sendChatAction(self, given: dict[str, Any]) -> bool:
        self._chat(given)
        if given["action"] not in ACTIONS:
            raise bad("wrong parameter action in request")
        return True

    def _do_setMyDescription(self, given: dict[str, Any]) -> bool:
        if len(given.get("description", "")) > DESCRIPTION:
            raise bad("BOT_DESCRIPTION_TOO_LONG")
        return True

    def _do_setMyShortDescription(self, given: dict[str, Any]) -> bool:
        if len(given.get("short_description", "")) > ABOUT:
            raise bad("BOT_ABOUT_TOO_LONG")
        return True

    def _do_leaveChat(self, given: dict[str, Any]) -> bool:
        if self._chat(given)["type"] == "private":
            raise bad("chat member status can't be changed in private chats")
        self.left.add(given["chat_id"])
        return True

    def _do_setWebhook(self, given: dict[str, Any]) -> bool:
        if "secret_token" in given and not SECRET.fullmatch(given["secret_token"]):
            raise bad("secret token contains unallowed characters")
        self.webhook = Webhook(given["url"], given.get("secret_token"))
        return True

    def _do_deleteWebhook(self, given: dict[str, Any]) -> bool:
        self.webhook = Webhook()
        return True

    def _do_getWebhookInfo(self, given: dict[str, Any]) -> dict[str, Any]:
        return {"url": self.webhook.url, "has_custom_certificate": False, "pending_update_count": len(self.updates)}
