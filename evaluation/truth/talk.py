"""Holds one conversation over a channel of the running stack."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from evaluation.truth.cases import TruthCase
from tests.support.conversations import CALLED, Channel, Shown

LONGEST = 60  # turns
UNLESS_TOLD = {"read_back": "answer:yes", "check": "answer:send", "stop": "answer:pass_on", "parked": "answer:parked"}
UNLESS_TOLD |= {CALLED: "Not yet"}
IN_ONE_BREATH = {"where": "when", "children": "adults"}  # who is asked for both and knows only the second tells it


# What a person writes, by kind of input, and the words that have to arrive.
WRITING: dict[str, Callable[[Any], list[str]]] = {
    "say": lambda words: [words],
    "burst": list,
    "forward": lambda words: [words],
    "edit": lambda words: [words[1]],
}


class FreeChannel(Channel, Protocol):
    """A channel on which a person also writes as people do."""

    async def say_all(self, texts: Sequence[str]) -> None:
        """Write several messages without waiting for an answer between them."""
        ...

    async def forward(self, text: str) -> None:
        """Pass on what somebody else wrote."""
        ...

    async def edit(self, old: str, new: str) -> None:
        """Edit a message sent before, known by its words."""
        ...


@dataclass
class Held:
    """What was asked and shown, what was typed, and the receipt's reference."""

    case: TruthCase
    steps: list[str] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    contact: list[str] = field(default_factory=list)  # of what was typed, how the person can be reached
    reference: str | None = None
    fault: str | None = None

    def offered(self) -> set[str]:
        """Return the ids of the signs that could be ticked."""
        ticks = (message for message in self.shown if message.multiple and message.step == "indicators")
        return {name.partition(":")[2] for message in ticks for name, _ in message.options}


async def hold(channel: FreeChannel, case: TruthCase) -> Held:
    """Hold the whole conversation; a conversation that cannot go on carries its `fault`."""
    held = Held(case)
    try:
        await channel.open(case.code)
        await _note(channel, held)
        for given in case.turns:
            await _send(channel, held, given)
        if not case.stop:
            await _answer_all(channel, held)
        for given in case.after:
            await _answer_about_999(channel, held, given)
            await _send(channel, held, given)
    except AssertionError as problem:
        held.fault = str(problem)[:300]
    return held


async def _answer_all(channel: FreeChannel, held: Held) -> None:
    left = {step: list(inputs) for step, inputs in held.case.answers.items()}
    while held.reference is None and len(held.steps) < LONGEST:
        step = channel.step
        if step is None:
            ends_well = held.case.expects.get("sent") is False  # where nothing goes out there is no receipt
            held.fault = None if ends_well else f"nothing is asked after {held.steps[-3:]}"
            return
        inputs = left.get(step) or left.get(IN_ONE_BREATH.get(step, ""))
        default = {"choose": UNLESS_TOLD.get(step, "skip")}
        await _send(channel, held, inputs.pop(0) if inputs else default)
    if held.reference is None:
        held.fault = f"no receipt after {LONGEST} turns: {held.steps[-6:]}"


async def _answer_about_999(channel: FreeChannel, held: Held, given: Mapping[str, Any]) -> None:
    """Answer whether 999 was called before the question below it; what is typed may itself be the answer."""
    if channel.step == CALLED and "choose" in given:
        await _send(channel, held, {"choose": UNLESS_TOLD[CALLED]})


async def _send(channel: FreeChannel, held: Held, given: Mapping[str, Any]) -> None:
    if written := WRITING.keys() & given.keys():
        kind = written.pop()
        if kind == "edit":  # the first version stays in the history and does not travel
            held.typed.remove(given[kind][0])
        held.typed += WRITING[kind](given[kind])
        if channel.step == "reporter_contact":
            held.contact += WRITING[kind](given[kind])
        await _write(channel, kind, given[kind])
    elif "pin" in given:
        await channel.pin(*given["pin"])
    elif "tick" in given:
        wanted = [f"answer:{name}" for name in given["tick"] if name in held.offered()]
        await channel.choose(wanted or ["answer:none"])
    else:
        await channel.choose([given["choose"]] if isinstance(given["choose"], str) else given["choose"])
    await _note(channel, held)


async def _write(channel: FreeChannel, kind: str, words: Any) -> None:
    if kind == "burst":
        await channel.say_all(words)
    elif kind == "edit":
        await channel.edit(*words)
    else:
        await (channel.say(words) if kind == "say" else channel.forward(words))


async def _note(channel: FreeChannel, held: Held) -> None:
    messages = await channel.wait()
    held.shown += messages
    held.steps += [channel.step] if channel.step else []
    held.reference = next((m.reference for m in messages if m.kind == "receipt" and m.reference), held.reference)
