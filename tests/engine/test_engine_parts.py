"""The engine's own parts under Python 3.10: run with .venv-engine/bin/python -m unittest discover -s tests/engine -t ."""

import asyncio
import tempfile
import unittest
from pathlib import Path

import rasa
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from engine import cutting, patches, unit_of_work
from engine.channel import BadRequest, read_choice, read_request
from engine.tracker_store import SealedTrackerStore

DOMAIN = Domain.load("domain.yml")


def tracker(events: int = 0) -> DialogueStateTracker:
    """Return a conversation in the middle of the form."""
    start = [ActionExecuted("action_session_start"), SessionStarted(), ActionExecuted("action_listen")]
    form = [ActionExecuted("concern_form"), ActiveLoop("concern_form"), SlotSet("requested_slot", "when")]
    said = [UserUttered("words of a person")] * events
    return DialogueStateTracker.from_events("h1", [*start, *form, *said, ActionExecuted("action_listen")], DOMAIN.slots)


class StoreTest(unittest.TestCase):
    """What is written is sealed, bound to its sender, and comes back with its answers."""

    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def store(self, key: str = "a.key") -> SealedTrackerStore:
        folder = Path(self.folder.name)
        return SealedTrackerStore(DOMAIN, path=str(folder / "c.db"), key_file=str(folder / key))

    def test_a_turn_is_written_once_with_its_answer(self) -> None:
        """Nothing is stored before the answer is."""
        store = self.store()
        with unit_of_work.begin("m1") as running:
            asyncio.run(store.save(tracker(1)))
            self.assertEqual(store.read("h1").events, [])
            store.commit("h1", running, {"step": "when"})
        self.assertEqual(self.store().read("h1").answers, [["m1", {"step": "when"}]])

    def test_the_last_five_answers_are_kept(self) -> None:
        """An old answer is not kept for ever."""
        store = self.store()
        for number in range(7):
            with unit_of_work.begin(f"m{number}") as running:
                asyncio.run(store.save(tracker()))
                store.commit("h1", running, number)
        self.assertEqual([kept[1] for kept in store.read("h1").answers], [2, 3, 4, 5, 6])

    def test_another_key_is_a_fault_and_not_an_empty_conversation(self) -> None:
        """The channel must know, because Rasa would begin anew."""
        asyncio.run(self.store().save(tracker(1)))
        with unit_of_work.begin("m1") as running, self.assertRaises(Exception):
            asyncio.run(self.store("b.key").retrieve("h1"))
        self.assertEqual(running.faults, ["store"])

    def test_words_are_not_readable_in_the_file(self) -> None:
        """The file alone tells nothing."""
        asyncio.run(self.store().save(tracker(1)))
        raw = b"".join(path.read_bytes() for path in Path(self.folder.name).iterdir())
        self.assertNotIn(b"words of a person", raw)


class CuttingTest(unittest.TestCase):
    """A long conversation becomes short and stays where it was."""

    def test_the_form_and_its_step_survive(self) -> None:
        """Slots and form are kept, old words are not."""
        short = cutting.cut(tracker(60))
        self.assertLess(len(short.events), 10)
        self.assertEqual((short.active_loop_name, short.get_slot("requested_slot")), ("concern_form", "when"))

    def test_a_short_one_is_left_alone(self) -> None:
        """Nothing is cut before the limit."""
        whole = tracker(3)
        self.assertIs(cutting.cut(whole), whole)


class PatchTest(unittest.TestCase):
    """The changes to Rasa fit this version of it."""

    def test_version(self) -> None:
        """Another version needs another look."""
        self.assertEqual(rasa.__version__, patches.WRITTEN_FOR)

    def test_a_call_carries_no_earlier_words_and_no_domain(self) -> None:
        """Actions get slots and the last message only."""
        call = RemoteAction("validate_concern_form", None)._action_call_format(tracker(5), DOMAIN)
        self.assertEqual((call["tracker"]["events"], call["domain"]), ([], {}))

    def test_a_malformed_reply_is_refused(self) -> None:
        """The precompiled check still checks."""
        with self.assertRaises(Exception):
            RemoteAction("x", None)._validate_action_result({"events": "none"})


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
        self.assertEqual(read_request(body, DOMAIN).metadata, {"channel": None, "sector": "taxi", "area": None})


if __name__ == "__main__":
    unittest.main()
