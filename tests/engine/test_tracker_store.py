"""The engine's store of conversations."""

from __future__ import annotations

import asyncio
import tempfile
import unittest
import unittest.mock
from pathlib import Path

from cryptography.exceptions import InvalidTag

from engine import unit_of_work
from engine.tracker_store import DAY, SealedTrackerStore
from tests.engine.conversations import DOMAIN, WORDS, in_the_form


class StoreTest(unittest.TestCase):
    """What is written is sealed, bound to its sender, and comes back with its answers."""

    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def store(self, key: str = "a.key") -> SealedTrackerStore:
        """Return the store as a new process would open it."""
        folder = Path(self.folder.name)
        return SealedTrackerStore(DOMAIN, path=str(folder / "c.db"), key_file=str(folder / key))

    def test_a_turn_is_written_once_with_its_answer(self) -> None:
        """Nothing is stored before the answer is."""
        store = self.store()
        with unit_of_work.begin("m1") as running:
            asyncio.run(store.save(in_the_form(1)))
            self.assertEqual(store.read("h1").events, [])
            store.commit("h1", running, {"step": "when"})
        self.assertEqual(self.store().read("h1").answers, [["m1", {"step": "when"}]])

    def test_the_last_five_answers_are_kept(self) -> None:
        """An old answer is not kept for ever."""
        store = self.store()
        for number in range(7):
            with unit_of_work.begin(f"m{number}") as running:
                asyncio.run(store.save(in_the_form()))
                store.commit("h1", running, number)
        self.assertEqual([answer for _, answer in store.read("h1").answers], [2, 3, 4, 5, 6])

    def test_another_key_is_a_fault_and_not_an_empty_conversation(self) -> None:
        """The channel must know, because Rasa would begin anew."""
        asyncio.run(self.store().save(in_the_form(1)))
        with unit_of_work.begin("m1") as running, self.assertRaises(InvalidTag):
            asyncio.run(self.store("b.key").retrieve("h1"))
        self.assertEqual(running.faults, ["store"])

    def test_a_sweep_deletes_what_is_past_its_time_and_no_row_names_a_moment(self) -> None:
        """The app asks for it: an engine in which nobody writes deletes too. Times are ends of days."""
        store = self.store()
        asyncio.run(store.save(in_the_form(1)))
        (touched,) = store._db.execute("SELECT touched FROM conversation").fetchone()
        self.assertEqual(touched % DAY, 0)
        self.assertEqual(store.sweep(), 0)
        with unittest.mock.patch("time.time", return_value=touched + 48 * 3600 + 1):
            self.assertEqual(store.sweep(), 1)
        self.assertEqual(store._db.execute("SELECT COUNT(*) FROM conversation").fetchone(), (0,))

    def test_words_are_not_readable_in_the_file(self) -> None:
        """The file alone tells nothing."""
        asyncio.run(self.store().save(in_the_form(1)))
        raw = b"".join(path.read_bytes() for path in Path(self.folder.name).iterdir())
        self.assertNotIn(WORDS.encode(), raw)
