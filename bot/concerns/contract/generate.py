"""Make the published schemas of the models."""

from __future__ import annotations

import json
from collections.abc import Iterator

from bot.concerns.contract import HERE
from bot.concerns.contract.promises.announced import AcknowledgementV1, FeedEventV1
from bot.concerns.contract.promises.base import published
from bot.concerns.contract.promises.referral import ReferralV1
from bot.concerns.contract.rules import between_keys

EVENT_IS_WHOLE = {
    "$comment": "rule:event-is-whole",
    "title": "Only a gap has less than a whole event",
    "type": "object",
    "if": {"properties": {"type": {"const": "feed.gap.v1"}}},
    "else": {
        "properties": {
            "data": {
                "type": "object",
                "properties": dict.fromkeys(
                    names := ("reference", "version", "kind", "lane", "urgency_level", "test"), True
                ),
                "required": list(names),
            }
        }
    },
}
OF_STEPS = ("step", "state", "by")
STEP_IS_TOLD = {
    "$comment": "rule:step-is-told",
    "title": "A recorded step says which, whose and how far, and no other event does",
    "type": "object",
    "if": {"properties": {"type": {"const": "procedure.recorded.v1"}}},
    "then": {
        "properties": {
            "data": {"type": "object", "properties": dict.fromkeys(OF_STEPS, True), "required": list(OF_STEPS)}
        }
    },
    "else": {"properties": {"data": {"type": "object", "properties": dict.fromkeys(OF_STEPS, False)}}},
}


def generated() -> Iterator[tuple[str, str]]:
    """Give the name and the text of each schema as it is published."""
    for name, model, rules in (
        ("referral.v1", ReferralV1, between_keys("reject")),
        ("event.v1", FeedEventV1, [EVENT_IS_WHOLE, STEP_IS_TOLD]),
        ("acknowledgement.v1", AcknowledgementV1, []),
    ):
        yield name, json.dumps(published(model, name, rules), indent=2, ensure_ascii=False) + "\n"


def write() -> None:
    """Write the published schemas anew."""
    for name, text in generated():
        (HERE / "published" / f"{name}.json").write_text(text, encoding="utf-8")
