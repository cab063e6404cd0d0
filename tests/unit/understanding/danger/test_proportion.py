"""What calls for an event and what takes danger back: whole meanings, and in doubt nothing changes."""

from __future__ import annotations

import pytest

from bot.understanding.danger import Danger, event_words, seen_at_once, taken_back

ALARMED, QUIET = Danger(True, ("words",)), Danger(False)


def everything(text: str) -> Danger:
    """Find danger in every text, as a reader that is too careful."""
    return ALARMED


def nothing(text: str) -> Danger:
    """Find no danger."""
    return QUIET


NO_EVENT = [
    "i dont want my name on it",
    "please keep my name out of it",
    "could you phone me",
    "she can read my messages",
    "i do not want to report anything",
    "should i worry if a girl of 14 gets gifts",
    "what do i do if i see him again",
    "A girl of 13 told me, she is here in my office with me",
    "the boy is sitting with me, he is safe",
    "this website is murdering me",
]


@pytest.mark.parametrize("text", NO_EVENT)
def test_little_is_no_event_although_the_card_may_show(text: str) -> None:
    """Of the writer, only asked, or safe beside the writer."""
    assert event_words(text, everything) == ()


def test_the_words_of_an_event_are_whole_sentences_of_the_person() -> None:
    """What is only asked beside them is left out."""
    text = "Please keep my name out of it. She is screaming in there."
    assert event_words(text, everything) == ("She is screaming in there.",)


TAKEN_BACK = [
    "shes safe now",
    "the police are with her",
    "officers have found them",
    "her mum has picked her up",
    "sorry, wrong room",
    "it was a false alarm",
    "it turned out to be the telly",
]


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_the_persons_own_later_words_take_danger_back(text: str) -> None:
    """Each is a whole meaning."""
    assert taken_back(text, nothing) == (text,)


STAYS = [
    "is she safe now?",
    "he says she is safe now",
    "i hope she is safe now",
    "i dont think shes ok now",
    "make sure the police are with her",
    "she is quiet now",
    "its fine",
    "no",
]


@pytest.mark.parametrize("text", STAYS)
def test_in_doubt_danger_stays(text: str) -> None:
    """A question, somebody else's word, a hope, or anything less."""
    assert taken_back(text, nothing) == ()


def test_danger_beside_it_stays() -> None:
    """One is safe; another sentence still tells of danger."""
    other = "But the little one is still in there screaming."
    text = f"She is safe now. {other}"
    assert taken_back(text, lambda sentence: ALARMED if sentence == other else QUIET) == ()


AT_ONCE = [
    ("just picked up a lass from the home, shes the one on the missing posters", True),
    ("the missing boy is sat in my shop right now", True),
    ("dropped the lass at the services 10 minutes ago where a man was waiting", True),
    ("I dropped two girls of 13 at a hotel a few minutes ago and a bloke met them", True),
    ("a girl went missing from here years ago", False),
    ("what do i do if i see a missing child", False),
    ("dropped my fare off 10 minutes ago", False),
    ("my phone is missing", False),
]


@pytest.mark.parametrize(("text", "at_once"), AT_ONCE)
def test_a_missing_child_seen_and_a_child_just_left_with_an_adult(text: str, at_once: bool) -> None:
    """The card at once, although nobody cries for help."""
    assert seen_at_once(text).danger is at_once


def test_ordinary_sentences_before_and_after_hide_neither() -> None:
    """They are read in runs of sentences that stand together."""
    ordinary = "I started at ten. The bar was busy until midnight. "
    assert seen_at_once(ordinary + AT_ONCE[0][0] + ". " + ordinary).danger
