"""What is changed in Rasa."""

from __future__ import annotations

import unittest

import rasa
from jsonschema.exceptions import ValidationError
from rasa.core.actions.action import RemoteAction

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
        """The precompiled check still checks."""
        with self.assertRaises(ValidationError):
            RemoteAction("x", None)._validate_action_result({"events": "none"})
