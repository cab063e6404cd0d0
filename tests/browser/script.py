"""What the scripted engine says in the browser tests: one short interview to its receipt."""

from __future__ import annotations

from bot.gateway import EngineReply
from bot.guidance.texts import Kind, Message, Option

WAYS = (Option("skip", "Skip"), Option("unsure", "I don't know"), Option("go_back", "Back"))
LINES = (
    ("What you told me", "a girl about 14 with a man in his 40s\nhe kept answering for her at [withheld]"),
    ("When", "last night about 11"),
    ("Child", "a girl, age 13 to 15, female"),
    ("How to reach you", "What you gave. It goes with the report. These can read it: The police."),
)
CHECK = "\n".join(
    (
        "Please check. This is what Example Police will read:",
        *(f"{number}. {label}: {words}" for number, (label, words) in enumerate(LINES, 1)),
        "[withheld] stands for words that are left out, because they could tell who reports.",
        "Send it, or change a line first.",
    )
)
RECEIPT = (
    "Thank you. Your reference is SL-7K3M-9QXD-4. Please keep it.\n"
    "Example Police (practice): on its way, not yet accepted.\n"
    "Please do:\n- Write down what you saw, with times.\nPlease do not:\n- Question the child."
)


def asked(step: str, text: str, *options: Option, kind: Kind = "question", multiple: bool = False) -> EngineReply:
    """Return an answer that asks for a step."""
    return EngineReply((Message(kind, text, (*options, *WAYS), multiple, step),), step)


def check() -> Message:
    """Return the check of the interview."""
    changes = (Option(f"change:{n}", f"Change {n}") for n in range(1, len(LINES) + 1))
    return Message("check", CHECK, (Option("answer:send", "Send my report"), *changes), step="check", lines=LINES)


def interview() -> list[EngineReply]:
    """Return the answers of a short interview."""
    signs = ("An adult answers for the child.", "The child looks scared.", "A child is travelling late at night.")
    ticks = tuple(Option(f"answer:sign_{n}", label) for n, label in enumerate(signs))
    now = (Option("answer:yes", "Yes, now"), Option("answer:maybe", "Maybe"), Option("answer:no", "No, longer ago"))
    return [
        asked("happening_now", "Is it happening now, or is the child still with them?", *now),
        asked("indicators", "Does any of this fit?", *ticks, Option("answer:none", "None of these"), multiple=True),
        EngineReply((check(),), "check"),
        EngineReply((Message("receipt", RECEIPT, (), False, None, "SL-7K3M-9QXD-4"),), None),
    ]
