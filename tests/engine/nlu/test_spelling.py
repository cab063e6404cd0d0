"""Corrected slips."""

import unittest
from unittest.mock import Mock

from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.whitespace_tokenizer import WhitespaceTokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from engine.nlu.noisy_channel import NoisyChannel
from engine.nlu.spelling import CORRECTED, Spelling

WORDS = {"report": 90, "reports": 5, "taxi": 40, "passenger": 20, "dont": 9, "know": 9, "now": 30, "a": 50, "to": 40}
PAIRS = {"dont": {"know": 9}, "a": {"report": 9}}
CHANNEL = NoisyChannel(WORDS, PAIRS, {"retort", "taxis"})


class SpellingTest(unittest.TestCase):
    """An unknown word is read as a common one that is near; the text itself is never changed."""

    def read(self, text: str) -> Message:
        """Return the message after tokenizer and spelling."""
        message = Message.build(text)
        tokens = WhitespaceTokenizer(WhitespaceTokenizer.get_default_config()).tokenize(message, TEXT)
        message.set(TOKENS_NAMES[TEXT], tokens)
        return Spelling(Mock(), Mock(), CHANNEL).process([message])[0]

    def test_one_slip_of_each_kind_is_corrected(self) -> None:
        """Left out, added, changed and swapped with the next."""
        for slip in ("repot", "repport", "repirt", "reoprt"):
            self.assertEqual(CHANNEL.correct([slip]), ["report"])

    def test_two_slips_only_in_a_long_word(self) -> None:
        """Two slips in a short word leave too little of it."""
        self.assertEqual(CHANNEL.correct(["pasenegr"]), ["passenger"])
        self.assertEqual(CHANNEL.correct(["tzxo"]), ["tzxo"])

    def test_a_known_word_stays(self) -> None:
        """What is a word is no slip, and what is near none is a word of its own."""
        for word in ("retort", "t", "umbrella"):
            self.assertEqual(CHANNEL.correct([word]), [word])

    def test_the_word_before_decides(self) -> None:
        """Of two words that are near, the one that people say after the last is meant."""
        self.assertEqual(CHANNEL.correct(["dont", "nkow"]), ["dont", "know"])
        self.assertEqual(CHANNEL.correct(["to", "nkow"]), ["to", "now"])

    def test_without_words_nothing_is_corrected(self) -> None:
        """A model that learned nothing leaves everything as it is."""
        self.assertEqual(NoisyChannel({}, {}, {"taxi"}).correct(["taxi", "reprot"]), ["taxi", "reprot"])

    def test_the_text_stays_and_the_tokens_keep_their_places(self) -> None:
        """The person's words are evidence."""
        message = self.read("Withdraw my Repotr, please")
        self.assertEqual(message.get(TEXT), "Withdraw my Repotr, please")
        self.assertEqual(message.get(CORRECTED), "Withdraw my report please")
        self.assertEqual([token.start for token in message.get(TOKENS_NAMES[TEXT])], [0, 9, 12, 20])

    def test_a_text_without_slips_is_not_touched(self) -> None:
        """Nothing is set when nothing is corrected."""
        self.assertIsNone(self.read("Report a taxi").get(CORRECTED))

    def test_another_language_is_left_alone(self) -> None:
        """A text of unknown words alone is not made into English."""
        self.assertIsNone(self.read("repot " * 21).get(CORRECTED))
