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


def children(account: str, **answers: str) -> list[dict[str, Any]]:
    """Return the children of an account and answers, in the order of the referral."""
    listed, _ = linked_subjects(drafted(account, answers), confirmed=True)
    return [subject for subject in listed if subject.get("role") == "child"]


TWO = "Two girls in my form, Ava, 14, and Poppy, 13, got in a car with a man."
MIXED = "A girl of 14 called Sky and her brother Ned, 11, were at the arcade with a bloke."


@pytest.mark.parametrize(
    ("account", "field", "first", "second"),
    [
        (f"{TWO} Ava is in foster care. Poppy has learning needs.", "looked_after", "Ava is in foster care.", None),
        (
            f"{TWO} Ava is in care. Poppy has learning needs.",
            "send_or_communication",
            None,
            "Poppy has learning needs.",
        ),
        (f"{TWO} Poppy turned up late. She is autistic.", "send_or_communication", None, "She is autistic."),
        (
            f"{TWO} Ava and Poppy are both in foster care.",
            "looked_after",
            *["Ava and Poppy are both in foster care."] * 2,
        ),
        (f"{TWO} They are both in a childrens home.", "looked_after", *["They are both in a childrens home."] * 2),
        (f"{TWO} The 13 year old lives with her nan.", "carers", None, "The 13 year old lives with her nan."),
        (f"{MIXED} He is deaf.", "send_or_communication", None, "He is deaf."),
        (f"{MIXED} The girl lives in a childrens home.", "looked_after", "The girl lives in a childrens home.", None),
        (f"{MIXED} Neds mum doesnt know.", "carer_aware", None, "Neds mum doesnt know."),
        (f"{TWO} She is autistic.", "send_or_communication", None, None),
        (f"{TWO} Her nan doesnt know.", "carer_aware", None, None),
    ],
)
def test_a_circumstance_is_of_the_child_whom_the_words_name(
    account: str, field: str, first: str | None, second: str | None
) -> None:
    """By name, age, sex or the child named last; where two may be meant it is in the statement alone."""
    assert [one.get(field) for one in children(account)] == [first, second]


def test_the_questions_of_the_known_child_are_about_that_child() -> None:
    """Who else was told of is given none of it."""
    known, other = children(TWO, child_name="Ava Thorne", child_wishes="she wants it to stop")

    assert known["wants"] == "she wants it to stop"
    assert "wants" not in other


def test_of_two_children_nobody_guesses_whose_it_is() -> None:
    """The words are in the statement; no child is given them."""
    told_of = drafted("A girl of 14 and another girl of 12. Her nan doesnt know.", {})
    listed, _ = linked_subjects(told_of, confirmed=True)
    assert not any("carer_aware" in subject for subject in listed)
