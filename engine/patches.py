"""Five changes to Rasa 3.6.21, most of them to how it calls an action; see docs/decisions/engine.md.

Imported by the channel.
"""

from __future__ import annotations

from typing import Any

import aiohttp
import rasa
from jsonschema.validators import validator_for
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.constants import DEFAULT_REQUEST_TIMEOUT
from rasa.shared.core.events import ActionExecutionRejected, Event, UserUttered
from rasa.shared.core.trackers import EventVerbosity
from rasa.shared.utils.common import all_subclasses
from rasa.utils.endpoints import EndpointConfig

from engine import unit_of_work

WRITTEN_FOR = "3.6.21"

_schema = RemoteAction.action_response_format_spec()
_validator = validator_for(_schema)(_schema)
_run = RemoteAction.run
_resolve = Event.resolve_by_type
_events: dict[str, type[Event]] = {}
_IDLE = 3.0  # seconds; the app lets go of an idle connection after five


def _validate(self: RemoteAction, result: dict[str, Any]) -> bool:
    # Rasa makes its schema's checker on every call: 31 ms. Ours, 1 ms, is asked where the form is in doubt.
    if not _is_plain(result):
        _validator.validate(result)
    return True


def _is_plain(result: Any) -> bool:
    """Say whether a reply has the form in which the actions of this project answer."""
    if not isinstance(result, dict) or result.keys() != {"events", "responses"}:
        return False
    events, responses = result["events"], result["responses"]
    if not isinstance(events, list) or not isinstance(responses, list):
        return False
    slots = (isinstance(one, dict) and one.keys() == _SLOT and isinstance(one["name"], str) for one in events)
    return all(slots) and all(isinstance(one, dict) for one in responses)


_SLOT = {"event", "timestamp", "name", "value"}


def _resolve_once(type_name: str, default: type[Event] | None = None) -> type[Event] | None:
    # Rasa goes through every class there is for each event of a conversation: a sixth of the engine's time.
    if not _events:
        _events.update({kind.type_name: kind for kind in reversed(all_subclasses(Event))})  # the first of a name counts
    return _events.get(type_name) or _resolve(type_name, default)


class _OpenSession:
    """The session of an endpoint that stays open after a call; Rasa opens one a call, and a connection with it."""

    def __init__(self, endpoint: EndpointConfig) -> None:
        self._headers = endpoint.headers
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(keepalive_timeout=_IDLE)
            timeout = aiohttp.ClientTimeout(total=DEFAULT_REQUEST_TIMEOUT)
            self._session = aiohttp.ClientSession(headers=self._headers, timeout=timeout, connector=connector)
        return self._session

    async def __aexit__(self, *_: object) -> None:
        """Leave it open for the next call."""


def _session(self: EndpointConfig) -> Any:
    if self.basic_auth:
        return _new_session(self)
    if "connection" not in self.__dict__:
        self.connection = _OpenSession(self)
    return self.connection


_new_session = EndpointConfig.session


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
    """Put the changes in place; raises RuntimeError for another version of Rasa."""
    if rasa.__version__ != WRITTEN_FOR:
        raise RuntimeError(f"engine/patches.py was written for Rasa {WRITTEN_FOR}, not {rasa.__version__}")
    RemoteAction._validate_action_result = _validate
    RemoteAction._action_call_format = _call
    RemoteAction.run = _run_noting_faults
    Event.resolve_by_type = staticmethod(_resolve_once)
    EndpointConfig.session = _session
