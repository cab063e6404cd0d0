"""What is changed in Rasa."""

from __future__ import annotations

import asyncio
import unittest

import rasa
from jsonschema.exceptions import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.events import Event
from rasa.shared.utils.common import all_subclasses
from rasa.utils.endpoints import EndpointConfig

from engine import patches
from tests.engine.conversations import DOMAIN, in_the_form


class PatchTest(unittest.TestCase):
    """The changes to Rasa fit this version of it."""

    def test_they_are_written_for_the_rasa_that_is_installed(self) -> None:
        """Another version needs another look."""
        self.assertEqual(rasa.__version__, patches.WRITTEN_FOR)

    def test_a_call_carries_no_earlier_words_and_no_domain(self) -> None:
        """Actions get slots and the last message only."""
        call = RemoteAction("validate_concern_form", None)._action_call_format(in_the_form(5), DOMAIN)
        self.assertEqual((call["tracker"]["events"], call["domain"]), ([], {}))

    def test_a_malformed_reply_is_refused(self) -> None:
        """What has not the form of our own actions is held against Rasa's schema."""
        for reply in ({"events": "none"}, {"events": [{"name": "x"}], "responses": []}, {"events": [], "responses": 1}):
            with self.assertRaises(ValidationError):
                RemoteAction("x", None)._validate_action_result(reply)

    def test_what_our_actions_answer_is_taken(self) -> None:
        """Slots and messages need no look at the schema; another event of Rasa's is still one."""
        slot = {"event": "slot", "timestamp": None, "name": "requested_slot", "value": "when"}
        for events in ([], [slot], [{"event": "restart", "timestamp": None}]):
            reply = {"events": events, "responses": [{"custom": {"kind": "text"}}]}
            self.assertTrue(RemoteAction("x", None)._validate_action_result(reply))

    def test_every_event_is_found_by_its_name_as_rasa_finds_it(self) -> None:
        """A conversation is read back as the same events."""
        for kind in all_subclasses(Event):
            self.assertIs(Event.resolve_by_type(kind.type_name), patches._resolve(kind.type_name))
        with self.assertRaises(ValueError):
            Event.resolve_by_type("no such event")

    def test_calls_of_one_endpoint_share_a_connection(self) -> None:
        """The session is not closed after a call; two endpoints have one each."""

        async def opened() -> list[bool]:
            first, second = EndpointConfig("http://127.0.0.1:1"), EndpointConfig("http://127.0.0.1:2")
            sessions = []
            for endpoint in (first, first, second):
                async with endpoint.session() as session:
                    sessions.append(session)
            same = [sessions[0] is sessions[1], sessions[0] is sessions[2], sessions[0].closed]
            for session in (sessions[0], sessions[2]):
                await session.close()
            return same

        self.assertEqual(asyncio.run(opened()), [True, False, False])
