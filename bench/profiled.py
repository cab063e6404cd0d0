"""The app of the bench: the product's own, with a watch on the doors between its rooms."""

from __future__ import annotations

import importlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import wraps
from typing import Any

from sqlalchemy import Engine, event

import actions.app
from bench.turns import Turns
from bot.db import Database
from bot.gateway import gateway, interception
from bot.gateway.engine_client import Dialogue, EngineQuestion, EngineReply
from bot.inbox import Incoming
from bot.run import serve
from bot.settings import Settings
from bot.understanding.reading import Understanding


def watched(turns: Turns, stage: str, call: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that counts its time to a stage."""

    @wraps(call)
    def inner(*args: Any, **kwargs: Any) -> Any:
        with turns.stage(stage):
            return call(*args, **kwargs)

    return inner


def watched_async(turns: Turns, stage: str, call: Callable[..., Any]) -> Callable[..., Any]:
    """Return the same for a coroutine function."""

    @wraps(call)
    async def inner(*args: Any, **kwargs: Any) -> Any:
        with turns.stage(stage):
            return await call(*args, **kwargs)

    return inner


def watch_gateway(turns: Turns) -> None:
    """Watch a message from storing to the replies."""
    receive = gateway.Gateway.receive

    async def received(self: gateway.Gateway, incoming: Incoming) -> None:
        with turns.turn(incoming.handle, incoming.dedupe_key):
            await receive(self, incoming)

    change(gateway.Gateway, "receive", received)
    change(gateway.Gateway, "keep", watched_async(turns, "store", gateway.Gateway.keep))
    change(gateway.Gateway, "_answered", watched_async(turns, "replies", gateway.Gateway._answered))
    change(interception, "first", watched_async(turns, "rules", interception.first))
    ask = Dialogue.ask

    async def asked(self: Dialogue, question: EngineQuestion) -> EngineReply:
        turns.joins(question.handle, question.message_id)
        with turns.stage("engine"):
            return await ask(self, question)

    change(Dialogue, "ask", asked)


def watch_actions(turns: Turns) -> None:
    """Watch the calls that the engine makes back, and what they do: understanding, facts, the database."""
    run = actions.app._run

    async def ran(executor: Any, call: dict[str, Any]) -> Any:
        with turns.within(str(call["tracker"]["sender_id"]), "actions: "), turns.stage("total"):
            return await run(executor, call)

    change(actions.app, "_run", ran)
    memory = importlib.import_module("bot.understanding.reading_memory")
    change(memory.ReadingMemory, "_facts_of", watched(turns, "facts", memory.ReadingMemory._facts_of))
    change(Understanding, "read", watched(turns, "understanding", Understanding.read))
    for name in ("reading", "writing"):
        change(Database, name, watched_unit(turns, getattr(Database, name)))


def watched_unit(turns: Turns, open_unit: Callable[..., Any]) -> Callable[..., Any]:
    """Return a unit of work that counts its time to the database."""

    @asynccontextmanager
    async def unit(self: Database, **how: Any) -> AsyncIterator[Any]:
        with turns.stage("database"):
            async with open_unit(self, **how) as session:
                yield session

    return unit


def watch_database(turns: Turns) -> None:
    """Count the statements and the transactions of each turn, on either database."""

    def executed(*_: Any) -> None:
        turns.count("statements")

    def begun(*_: Any) -> None:
        turns.count("transactions")

    event.listen(Engine, "before_cursor_execute", executed)
    event.listen(Engine, "begin", begun)


def change(owner: Any, name: str, value: object) -> None:
    """Put a watched function in the place of the plain one, in this process only."""
    setattr(owner, name, value)


if __name__ == "__main__":
    recorder = Turns.of_process("app")
    watch_gateway(recorder)
    watch_actions(recorder)
    watch_database(recorder)
    serve.serve_role(Settings())
