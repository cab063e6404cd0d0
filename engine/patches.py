"""Three changes to how Rasa 3.6.21 calls an action; see docs/decisions/engine.md. Imported by the channel."""

from __future__ import annotations

from typing import Any

import rasa
from jsonschema.validators import validator_for
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.shared.core.events import ActionExecutionRejected, UserUttered
from rasa.shared.core.trackers import EventVerbosity

from engine import unit_of_work

WRITTEN_FOR = "3.6.21"

_schema = RemoteAction.action_response_format_spec()
_validator = validator_for(_schema)(_schema)
_run = RemoteAction.run


def _validate(self: RemoteAction, result: dict[str, Any]) -> bool:
    # Rasa checks its own schema again on every call: 31 ms instead of 1.
    _validator.validate(result)
    return True


def _call(self: RemoteAction, tracker: Any, domain: Any) -> dict[str, Any]:
    # The actions read slots and the last message only: earlier words and the whole domain stay here.
    state = {**tracker.current_state(EventVerbosity.NONE), "events": []}
    state["active_loop"] = {**(state["active_loop"] or {}), "rejected": _was_rejected(tracker)}
    return {
        "next_action": self.name(),
        "sender_id": tracker.sender_id,
        "tracker": state,
        "version": rasa.__version__,
        "domain": {},
    }


def _was_rejected(tracker: Any) -> bool:
    # The form is called a second time with the same message after a question; Rasa's own flag is reset by then.
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            return False
        if isinstance(event, ActionExecutionRejected):
            return True
    return False


async def _run_noting_faults(self: RemoteAction, *args: Any, **kwargs: Any) -> Any:
    # Rasa logs a failing action and answers 200; the channel must know.
    with unit_of_work.NoteFault("action", but=ActionExecutionRejection):
        return await _run(self, *args, **kwargs)


def apply() -> None:
    """Put the three changes in place; raises RuntimeError for another version of Rasa."""
    if rasa.__version__ != WRITTEN_FOR:
        raise RuntimeError(f"engine/patches.py was written for Rasa {WRITTEN_FOR}, not {rasa.__version__}")
    RemoteAction._validate_action_result = _validate
    RemoteAction._action_call_format = _call
    RemoteAction.run = _run_noting_faults
