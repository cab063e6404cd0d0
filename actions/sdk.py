"""What we use of Rasa's SDK, read without its server: actions are a route of the app, and nothing starts another."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

SERVER = "sanic"  # which the SDK imports to name it in annotations: 6 MB and a third of a second of every start


@contextmanager
def _without_server() -> Iterator[None]:
    """Let a stand-in be named for the server while the SDK is imported; who imports it later gets the real one."""
    if SERVER in sys.modules:
        yield
        return
    server = sys.modules[SERVER] = ModuleType(SERVER)
    vars(server)["Sanic"] = type("Sanic", (), {})
    try:
        yield
    finally:
        del sys.modules[SERVER]


with _without_server():
    from rasa_sdk import Action
    from rasa_sdk.events import SlotSet
    from rasa_sdk.executor import ActionExecutor
    from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

__all__ = ["Action", "ActionExecutionRejection", "ActionExecutor", "ActionNotFoundException", "SlotSet"]
