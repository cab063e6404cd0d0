"""Holds conversations over a running stack, a few at once, and gathers what their receivers accepted."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from evaluation.truth.arrived import Arrived, Product
from evaluation.truth.cases import TruthCase
from evaluation.truth.talk import Held, hold
from tests.fakes.bot_api import FakeTelegram
from tests.support.conversation_telegram import TelegramChannel, Words
from tests.support.conversation_web import WebChannel
from tests.support.stack import Stack

AT_ONCE = 3
RECEIVERS = ("police", "social_care", "rail_police")
SETTLE = 20.0  # seconds in which the receivers have fetched everything
FIRST_CHAT = 70_001


@contextmanager
def running(telegram: FakeTelegram) -> Iterator[Stack]:
    """A stack of its own with both channels."""
    with tempfile.TemporaryDirectory() as folder:
        address = f"http://127.0.0.1:{telegram.port}"
        stack = Stack.prepare(Path(folder), TELEGRAM_BOT_TOKEN=telegram.token, SIGHTLINE_TELEGRAM_API_URL=address)
        stack.start()
        try:
            yield stack
        finally:
            stack.stop()


async def hold_all(stack: Stack, telegram: FakeTelegram, cases: Sequence[TruthCase]) -> list[Held]:
    """Hold the conversations, a few at once, in the order of the cases."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(number: int, case: TruthCase) -> Held:
        async with gate:
            held = await _hold(stack, telegram, case, number)
            print("." if held.fault is None else "F", end="", flush=True)
            return held

    return list(await asyncio.gather(*(one(number, case) for number, case in enumerate(cases, FIRST_CHAT))))


async def _hold(stack: Stack, telegram: FakeTelegram, case: TruthCase, chat: int) -> Held:
    if case.channel == "telegram":
        return await hold(TelegramChannel(telegram.user(chat), Words(case.code.removeprefix("demo-"))), case)
    channel = WebChannel(stack.url("web"))
    try:
        return await hold(channel, case)
    finally:
        await channel.client.aclose()


def collect(stack: Stack, held: Sequence[Held]) -> list[Arrived]:
    """Wait until what was sent has been fetched, then give each conversation its products."""
    end = time.monotonic() + SETTLE
    while not _is_all_there(accepted(stack), held) and time.monotonic() < end:
        time.sleep(0.5)
    time.sleep(2)
    products = accepted(stack)
    return [Arrived(conversation, _of(products, conversation)) for conversation in held]


def _is_all_there(products: Sequence[Product], held: Sequence[Held]) -> bool:
    """Say whether each receipt's report has come, and of who gets no receipt, as a child, the words written last."""
    receipts = {conversation.reference for conversation in held if conversation.reference}
    without = [one for one in held if not one.reference and one.case.expects.get("sent")]
    references = {product["reference"] for product in products}
    return receipts <= references and all(_has_last_words(products, one) for one in without)


def _has_last_words(products: Sequence[Product], held: Held) -> bool:
    return not held.typed or any(_holds_words(product, held.typed[-1:]) for product in products)


def accepted(stack: Stack) -> list[Product]:
    """Return everything that the receivers have accepted."""
    return [product for role in RECEIVERS for product in stack.accepted(role)]


def _of(products: Sequence[Product], held: Held) -> list[Product]:
    """Return what became of a conversation: under its reference, or under one that names it as the earlier report."""
    if held.reference is None:
        return [product for product in products if _holds_words(product, held.typed)]
    named = [one for one in products if one.get("earlier_report", {}).get("reference") == held.reference]
    references = {held.reference, *(one["reference"] for one in named)}
    return [product for product in products if product["reference"] in references]


def _holds_words(product: Product, typed: Sequence[str]) -> bool:
    statements = [statement["text"] for statement in product["statements"]]
    return any(words in statements for words in typed)
