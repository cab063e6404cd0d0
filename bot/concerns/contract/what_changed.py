"""Which type of event announces a version: what it changes of the version before it, with the same recipient."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Payload = Mapping[str, Any]
SUBMITTED = "referral.submitted.v1"
ADDED_TO = "referral.added_to.v1"
CORRECTED = "referral.corrected.v1"
HANDLING_CHANGED = "referral.handling_changed.v1"
WITHDRAWN = "referral.withdrawn.v1"
OF_STATEMENTS = "account"  # lines of the release copy that are statements: compared as statements
IS_WITHDRAWN = "withdrawn"


def topic_of(before: Payload | None, after: Payload) -> str:
    """Return the type of a version's event; the gravest of what changed names it."""
    if before is None:
        return SUBMITTED
    if IS_WITHDRAWN in _answers(after) and IS_WITHDRAWN not in _answers(before):
        return WITHDRAWN
    if _is_corrected(before, after):
        return CORRECTED
    if before.get("handling") != after.get("handling"):
        return HANDLING_CHANGED
    return ADDED_TO


def _is_corrected(before: Payload, after: Payload) -> bool:
    """Say whether something that the recipient has read reads otherwise now."""
    statements = {(said["text"], said["version"]) for said in after["statements"]}
    answers = _answers(after)
    newer = any(said["version"] > 1 for said in after["statements"] if said not in before["statements"])
    gone = any((said["text"], said["version"]) not in statements for said in before["statements"])
    changed = any(answers.get(field) != text for field, text in _answers(before).items() if field != IS_WITHDRAWN)
    return newer or gone or changed


def _answers(payload: Payload) -> dict[str, str]:
    lines = payload["release_copy"]
    return {line["field"]: line["text"] for line in lines if line["field"] != OF_STATEMENTS}
