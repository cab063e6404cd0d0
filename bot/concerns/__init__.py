"""The core: what was told, where it goes, what each recipient gets, and what came of it."""

from bot.concerns.draft import draft
from bot.concerns.model import (
    Answer,
    Box,
    Concern,
    ConcernError,
    ConcernState,
    Draft,
    Line,
    Product,
    Receipt,
    Recipient,
    Route,
    Statement,
    Urgency,
)
from bot.concerns.queries import called, mine, owner, payload, record_outcome, who_to_tell
from bot.concerns.redaction.masks import Masks, mask
from bot.concerns.redaction.release_copy import release_copy
from bot.concerns.references import BadReference, new_reference, parse_reference
from bot.concerns.referral.safety_event import safety_event
from bot.concerns.referral.submit import pass_on_one, pass_on_unfinished, submit, unfinished
from bot.concerns.routing import route
from bot.concerns.statements import add_statement, answers, correct_statement, record, statements
from bot.concerns.store import by_reference, current, discard, move, open_concern, park, resume

__all__ = [
    "Answer",
    "BadReference",
    "Box",
    "Concern",
    "ConcernError",
    "ConcernState",
    "Draft",
    "Line",
    "Masks",
    "Product",
    "Receipt",
    "Recipient",
    "Route",
    "Statement",
    "Urgency",
    "add_statement",
    "answers",
    "by_reference",
    "called",
    "correct_statement",
    "current",
    "discard",
    "draft",
    "mask",
    "mine",
    "move",
    "new_reference",
    "open_concern",
    "owner",
    "park",
    "parse_reference",
    "pass_on_one",
    "pass_on_unfinished",
    "payload",
    "record",
    "record_outcome",
    "release_copy",
    "resume",
    "route",
    "safety_event",
    "statements",
    "submit",
    "unfinished",
    "who_to_tell",
]
