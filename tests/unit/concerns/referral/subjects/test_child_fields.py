"""A child's circumstances arrive on the child, in the words told, wherever they were told."""

from __future__ import annotations

from typing import Any

import pytest

from bot.concerns.referral.subjects import linked_subjects
from tests.unit.concerns.referral.subjects.test_person_subjects import drafted

GIRL = "A girl of 14 in my form got in a car with a man of about 40."


def child(account: str, **answers: str) -> dict[str, Any]:
    """Return the one child of an account and answers."""
    listed, _ = linked_subjects(drafted(account, answers), confirmed=True)
    (one,) = (subject for subject in listed if subject.get("role") == "child")
    return one


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("She lives at the children's home.", "looked_after"),
        ("Her nan doesnt know.", "carer_aware"),
        ("Dont tell her stepdad, he would hurt her.", "safe_to_tell_carer"),
        ("She trusts Miss Okafor.", "trusted_adult"),
        ("She wants it to stop but not police.", "wants"),
        ("She is autistic.", "send_or_communication"),
        ("She lives with her nan.", "carers"),
    ],
)
def test_a_sentence_of_the_account_is_a_field_of_the_child(words: str, field: str) -> None:
    """As told, and nothing about it is a sign, a danger or a route."""
    assert child(f"{GIRL} {words}")[field] == words


def test_what_another_answer_tells_counts_too() -> None:
    """Who says it where the man is asked for is not asked for it again."""
    assert child(GIRL, adults="tall, beard. her nan doesnt know")["carer_aware"] == "her nan doesnt know"


def test_the_childs_own_question_comes_first_and_holds_every_word() -> None:
    """One answer tells of the wish and of the trusted adult; each field has the words that tell it."""
    words = "she wants it to stop but not police. she trusts Miss Okafor"
    answered = child(GIRL, child_wishes=words, carers_aware="nan does not know, it is safe to tell nan")
    assert (answered["wants"], answered["trusted_adult"]) == (words, "she trusts Miss Okafor")
    assert answered["carer_aware"] == answered["safe_to_tell_carer"] == "nan does not know, it is safe to tell nan"


def test_a_wish_of_the_man_is_not_the_girls() -> None:
    """ "He asked her not to tell" says what he wants."""
    assert "wants" not in child(f"{GIRL} He asked her not to tell anyone.")


def test_of_two_children_nobody_guesses_whose_it_is() -> None:
    """The words are in the statement; no child is given them."""
    listed, _ = linked_subjects(drafted("A girl of 14 and a boy of 12. Her nan doesnt know.", {}), confirmed=True)
    assert not any("carer_aware" in subject for subject in listed)
