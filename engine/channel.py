"""The only way into the engine: one message in, its answer out, once."""

from __future__ import annotations

import hmac
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from rasa.shared.core.constants import DEFAULT_INTENTS
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from engine import patches, unit_of_work
from engine.conversation_sealing import secret_file
from engine.cutting import cut
from engine.tracker_store import SealedTrackerStore

logger = logging.getLogger(__name__)

READ_AT_MOST = 2000  # characters that decide the intent; the whole text is kept
NOT_UNDERSTOOD = "nlu_fallback"
METADATA = ("channel", "sector", "area", "parked")
TOLD = "describe_concern"
# What answers nothing of a concern: words that carry a fact are told, whatever they were taken for.
ANSWERS_NOTHING = frozenset(
    {
        "greet",
        "goodbye",
        "thanks",
        "out_of_scope",
        "bot_challenge",
        "affirm",
        "deny",
        "unsure",
        "skip",
        "change_language",
        NOT_UNDERSTOOD,
    }
)  # What may be meant by words that come back to a report; whoever takes it back or deletes it is heard all the same.
ON_A_REPORT = ANSWERS_NOTHING | {"add_information", "check_status", "ask_what_happens_next", "report_concern", "help"}

patches.apply()


class BadRequest(Exception):
    """The message is not one that the contract knows; the text names the field, never its content."""


class EngineFault(Exception):
    """A part behind the channel failed, so the turn counts as not having happened."""


class EngineChannel(InputChannel):
    """Takes messages from the app's gateway only: docs/architecture.md, "engine/"."""

    def __init__(self, token: str) -> None:
        self._expected = f"Bearer {token}".encode()

    @classmethod
    def name(cls) -> str:
        """Return the name that the route carries."""
        return "gateway"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> EngineChannel:
        """Build the channel from `token`, or from `token_file`, which is made on first run."""
        given = credentials or {}
        return cls(given.get("token") or secret_file(Path(given.get("token_file", "var/engine/engine.token"))))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the routes."""
        routes = Blueprint("gateway_channel")

        @routes.route("/webhook", methods=["POST"])
        async def webhook(request: Request) -> HTTPResponse:
            return await self._guarded(request, lambda agent: answer(agent, request.json))

        @routes.route("/ready", methods=["GET"])
        async def ready(request: Request) -> HTTPResponse:
            return await self._guarded(request, _ready)

        @routes.route("/sweep", methods=["POST"])
        async def sweep(request: Request) -> HTTPResponse:
            return await self._guarded(request, _swept)

        return routes

    async def _guarded(self, request: Request, work: Callable[[Any], Awaitable[Any]]) -> HTTPResponse:
        if not hmac.compare_digest(request.headers.get("authorization", "").encode(), self._expected):
            return response.json({"error": "token"}, 401)
        agent = getattr(request.app.ctx, "agent", None)
        if agent is None or not agent.is_ready():
            return response.json({"error": "no model"}, 503)
        try:
            return response.json(await work(agent))
        except BadRequest as problem:
            return response.json({"error": str(problem)}, 400)
        except EngineFault as fault:
            return response.json({"error": str(fault)}, 502)
        except Exception as problem:  # the outermost: the type only, words of the person may be in the message
            logger.error("a message failed: %s", type(problem).__name__)
            return response.json({"error": type(problem).__name__}, 500)


async def _ready(agent: Any) -> dict[str, Any]:
    read = await agent.processor.parse_message(UserMessage("hello"))
    if not read.get("intent", {}).get("name"):
        raise EngineFault("model")
    return {"model": agent.model_id}


async def _swept(agent: Any) -> dict[str, Any]:
    return {"deleted": _store(agent).sweep()}


async def answer(agent: Any, body: Any) -> dict[str, Any]:
    """Return the answer to one message; the same message id gets the same answer."""
    message = read_request(body, agent.domain)
    store = _store(agent)
    async with agent.lock_store.lock(message.sender_id):
        with unit_of_work.begin(message.message_id) as running:
            answered: dict[str, dict[str, Any]] = dict(store.read(message.sender_id).answers)
            if message.message_id in answered:
                return answered[message.message_id]
            state = _shortened(running, await store.retrieve(message.sender_id))
            if message.parse_data is None:
                message.parse_data = await _read(agent, body, message.text, state)
            reply = await _run(agent, message, running)
            store.commit(message.sender_id, running, reply)
            return reply


async def _read(agent: Any, body: Any, text: str, tracker: Any) -> dict[str, Any]:
    """Return Rasa's reading of words; of an answer, or an account in another language, no intent is guessed."""
    asks = tracker.get_slot("requested_slot") if tracker is not None else None
    if (body.get("answers") and asks == body["answers"]) or (body.get("unread") and asks is None):
        return {"text": text, "intent": {"name": TOLD, "confidence": 1.0}, "entities": []}
    taken_for = ON_A_REPORT if body.get("comes_back") else ANSWERS_NOTHING
    tells = bool(body.get("tells") or body.get("comes_back"))
    return as_told(await _parse(agent, text), tells, taken_for)


async def _run(agent: Any, message: UserMessage, running: unit_of_work.EngineTurn) -> dict[str, Any]:
    await agent.processor.handle_message(message)
    if running.faults or running.tracker is None:
        raise EngineFault(",".join(sorted(set(running.faults))) or "no state")
    messages = [as_message(sent) for sent in message.output_channel.messages]
    if not messages:
        raise EngineFault("no answer")
    return {"messages": messages, "step": running.tracker.get_slot("requested_slot"), "intent": _intent(message)}


def _shortened(running: unit_of_work.EngineTurn, state: Any) -> Any:
    """Return the state of a conversation, cut when it has grown long; as it is, it is handed to Rasa once."""
    short = state and cut(state)
    if short is state:
        running.loaded = state
    else:
        running.stored.events = [event.as_dict() for event in short.events]
    return short


async def _parse(agent: Any, text: str) -> dict[str, Any]:
    # A leading slash would be a command to Rasa: "/restart" wipes a form, "/intent{...}" forges a button.
    plain = text.strip().lstrip("/")[:READ_AT_MOST].strip()
    if not plain:
        return {"text": text, "intent": {"name": NOT_UNDERSTOOD, "confidence": 0.0}, "entities": []}
    read = await agent.processor.parse_message(UserMessage(plain))
    return {**read, "text": text}


def as_told(read: dict[str, Any], tells: bool, mistaken: frozenset[str] = ANSWERS_NOTHING) -> dict[str, Any]:
    """Return a reading as that of a concern, when the words carry a fact and were taken for something else."""
    taken_for = (read.get("intent") or {}).get("name")
    return {**read, "intent": {"name": TOLD, "confidence": 1.0}} if tells and taken_for in mistaken else read


def _intent(message: UserMessage) -> dict[str, Any] | None:
    intent = (message.parse_data or {}).get("intent") or {}
    return {"name": intent["name"], "confidence": intent.get("confidence", 0.0)} if intent.get("name") else None


def _store(agent: Any) -> SealedTrackerStore:
    wrapped = agent.processor.tracker_store
    store = getattr(wrapped, "_tracker_store", wrapped)
    if not isinstance(store, SealedTrackerStore):  # Rasa falls back to memory when the store cannot be built
        raise EngineFault("store")
    return store


def read_request(body: Any, domain: Any) -> UserMessage:
    """Return Rasa's message; raises BadRequest with the name of the field that is wrong."""
    if not isinstance(body, dict):
        raise BadRequest("body")
    for name in ("sender", "message_id"):
        if not _is_filled(body.get(name)):
            raise BadRequest(name)
    text, choice = body.get("text"), body.get("choice")
    if choice is None and not isinstance(text, str):
        raise BadRequest("text")
    tapped = None if choice is None else read_choice(choice, domain)
    metadata = body.get("metadata") or {}
    return UserMessage(
        "" if tapped else text,
        CollectingOutputChannel(),
        body["sender"],
        parse_data=tapped,
        input_channel=EngineChannel.name(),
        message_id=body["message_id"],
        metadata={name: metadata.get(name) for name in METADATA},
    )


def _is_filled(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def read_choice(choice: Any, domain: Any) -> dict[str, Any]:
    """Return a tapped button as Rasa's reading of a message, so that nothing typed can look like one."""
    intent = choice.get("intent") if isinstance(choice, dict) else None
    values: list[Any] = choice.get("values") or [] if isinstance(choice, dict) else []
    if intent not in domain.intents or intent in DEFAULT_INTENTS or not all(isinstance(value, str) for value in values):
        raise BadRequest("choice")
    entities = [{"entity": "value", "value": value, "start": 0, "end": 0} for value in values]
    return {"text": "", "intent": {"name": intent, "confidence": 1.0}, "entities": entities, "tapped": True}


def as_message(sent: dict[str, Any]) -> dict[str, Any]:
    """Return what an action or a response said in the one form of every reply."""
    if "custom" in sent:
        custom: dict[str, Any] = sent["custom"]
        return custom
    options = [{"id": button["payload"], "label": button["title"]} for button in sent.get("buttons") or []]
    return {"kind": "text", "text": sent.get("text", ""), "options": options, "multiple": False}
