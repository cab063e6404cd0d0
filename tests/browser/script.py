"""What the scripted engine says in the browser tests: one short interview to its receipt."""

from __future__ import annotations

from bot.gateway import EngineReply
from bot.guidance.texts import Kind, Message, Option

WAYS = (Option("skip", "Skip"), Option("unsure", "I don't know"), Option("go_back", "Back"))
CHECK = (
    "Please check. This is what the police will see:\n"
    "1. What you told: a girl about 14 with a man in his 40s\nhe kept answering for her\n"
    "2. When: last night about 11\n"
    "3. Where: Example Road, near the station\n"
    "Send it, or choose a number to change."
)
RECEIPT = (
    "Thank you. Your reference is SL-7K3M-9QXD-4. Please keep it.\n"
    "Example Police (practice): on its way, not yet accepted.\n"
    "Please do:\n- Write down what you saw, with times.\nPlease do not:\n- Question the child."
)


def asked(step: str, text: str, *options: Option, kind: Kind = "question", multiple: bool = False) -> EngineReply:
    """Return an answer that asks for a step."""
    return EngineReply((Message(kind, text, (*options, *WAYS), multiple, step),), step)


def interview() -> list[EngineReply]:
    """Return the answers of a short interview."""
    signs = ("An adult answers for the child.", "The child looks scared.", "A child is travelling late at night.")
    ticks = tuple(Option(f"answer:sign_{n}", label) for n, label in enumerate(signs))
    changes = tuple(Option(f"change:{n}", f"Change {n}") for n in (1, 2, 3))
    now = (Option("answer:yes", "Yes, now"), Option("answer:maybe", "Maybe"), Option("answer:no", "No, longer ago"))
    return [
        asked("happening_now", "Is it happening now, or is the child still with them?", *now),
        asked("indicators", "Does any of this fit?", *ticks, Option("answer:none", "None of these"), multiple=True),
        asked("check", CHECK, Option("answer:send", "Send"), *changes, kind="check"),
        EngineReply((Message("receipt", RECEIPT, (), False, None, "SL-7K3M-9QXD-4"),), None),
    ]
