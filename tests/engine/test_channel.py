"""What the engine's channel takes and refuses."""

from __future__ import annotations

import asyncio
import unittest

from engine.channel import ANSWERS_NOTHING, TOLD, BadRequest, EngineChannel, _read, as_told, read_choice, read_request
from tests.engine.conversations import DOMAIN, in_the_form


class RequestTest(unittest.TestCase):
    """What the channel takes and what it refuses."""

    def test_a_choice_is_a_reading_of_its_own(self) -> None:
        """A tapped button is sure, and carries every value."""
        read = read_choice({"intent": "answer", "values": ["a", "b"]}, DOMAIN)
        self.assertEqual([entity["value"] for entity in read["entities"]], ["a", "b"])

    def test_unknown_choices_are_refused(self) -> None:
        """No default action of Rasa can be named."""
        for choice in ({"intent": "restart"}, "yes", {"intent": "answer", "values": [1]}, {}):
            with self.assertRaises(BadRequest):
                read_choice(choice, DOMAIN)

    def test_only_known_metadata_is_kept(self) -> None:
        """Who the person is has no place here."""
        body = {"sender": "h", "message_id": "1", "text": "hi", "metadata": {"sector": "taxi", "name": "Jo"}}
        known = {"channel": None, "sector": "taxi", "area": None, "parked": None}
        self.assertEqual(read_request(body, DOMAIN).metadata, known)

    def test_the_field_that_is_wrong_is_named(self) -> None:
        """The answer names the field and never what stood in it."""
        right = {"sender": "h", "message_id": "1", "text": "hi"}
        for wrong in ({"sender": ""}, {"message_id": 1}, {"text": None}):
            (field,) = wrong
            with self.assertRaisesRegex(BadRequest, f"^{field}$"):
                read_request({**right, **wrong}, DOMAIN)

    def test_words_that_carry_a_fact_are_no_small_talk(self) -> None:
        """They are told, whatever they were taken for; what asks something is answered."""
        for name in (*ANSWERS_NOTHING, "ask_signs"):
            read = {"text": "2 lasses", "intent": {"name": name, "confidence": 0.4}}
            self.assertEqual(as_told(read, False), read)
            self.assertEqual(as_told(read, True)["intent"]["name"], name if name == "ask_signs" else TOLD)

    def test_an_answer_to_the_open_question_needs_no_intent(self) -> None:
        """Words that can only answer the question that is open are told; where another one is open they are read."""

        class Agent:
            """Reads everything as a greeting."""

            def __init__(self) -> None:
                self.processor, self.asked = self, 0

            async def parse_message(self, message: object) -> dict[str, object]:
                self.asked += 1
                return {"intent": {"name": "greet", "confidence": 0.9}, "entities": []}

        agent = Agent()
        for body, state, name in (
            ({"answers": "when"}, in_the_form(), TOLD),
            ({"answers": "where"}, in_the_form(), "greet"),
            ({"answers": "when"}, None, "greet"),
            ({"unread": True}, None, TOLD),
            ({"unread": True}, in_the_form(), "greet"),
        ):
            read = asyncio.run(_read(agent, body, "last night", state))
            self.assertEqual((read["intent"]["name"], read["text"]), (name, "last night"))
        self.assertEqual(agent.asked, 3)

    def test_the_channel_is_named_as_its_route(self) -> None:
        """The app's gateway asks at /webhooks/gateway."""
        self.assertEqual(EngineChannel.name(), "gateway")
