"""Every person is one subject, whatever number of answers tells of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.concerns.model import Answer, Draft
from bot.concerns.referral.subjects import linked_subjects
from bot.concerns.referral.subjects.told_by_figures import is_nobody
from bot.understanding.facts import read_facts
from tests.support.concerns import NOW, a_draft, given, with_facts
from tests.support.paths import CASES, yaml_of

PERSONS: list[dict[str, Any]] = yaml_of(CASES / "concerns" / "persons.yml")


def drafted(account: str, answers: dict[str, str]) -> Draft:
    """Return a draft of an account that was agreed to, and of answers in words."""
    stated: dict[str, Answer] = {name: given(text=words) for name, words in answers.items()}
    stated["read_back"] = given("yes")
    return with_facts(replace(a_draft(account), answers=stated))


def shown(subject: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """Return of a subject what a case asks for, in the form of the case."""
    then = subject.get("age_then")
    whole = subject | {
        "ages": [[age["min"], age["max"]] for age in subject.get("ages", ())],
        "then": [then["min"], then["max"]] if then else None,
    }
    part = wanted.get("description")  # a part of the words is enough
    if part and part in str(whole.get("description")):
        whole["description"] = part
    return {key: whole.get(key) for key in wanted}


@pytest.mark.parametrize("case", PERSONS, ids=lambda case: case["account"][:40])
def test_each_person_is_there_once_with_all_that_was_told(case: dict[str, Any]) -> None:
    """Account and answers are joined: nobody twice, nobody lost, no subject for nobody."""
    listed, _ = linked_subjects(drafted(case["account"], case.get("answers", {})), confirmed=True)

    people = [subject for subject in listed if subject["type"] == "person"]
    assert len(people) == len(case["people"]), people
    assert [shown(one, wanted) for one, wanted in zip(people, case["people"], strict=True)] == case["people"]


@pytest.mark.parametrize("case", [case for case in PERSONS if "links" in case], ids=lambda case: case["account"][:40])
def test_who_is_with_whom_is_a_link(case: dict[str, Any]) -> None:
    """What one sentence joins is linked by the subjects' ids, and nothing else."""
    _, links = linked_subjects(drafted(case["account"], case.get("answers", {})), confirmed=True)

    ends = [[int(link["subject"][1:]) - 1, link["relation"], int(link["object"][1:]) - 1] for link in links]
    assert ends == case["links"]


def test_a_man_in_a_car_is_linked_to_the_car() -> None:
    """Who drives is the driver; who is only in it is a user of it."""
    account = "A man driving a red Clio dropped a girl off. A woman in a white Transit waited."
    listed, links = linked_subjects(drafted(account, {}), confirmed=True)

    marks = {subject["id"]: subject.get("sex") or subject.get("make") for subject in listed}
    joins = {(marks[link["subject"]], link["relation"], marks[link["object"]]) for link in links}
    assert ("male", "driver_of", "Renault") in joins
    assert ("female", "user_of", "Ford") in joins


@pytest.mark.parametrize(
    "words", ["none", "None that I know of", "nobody", "no", "not seen", "no adults about", "n/a", "0", "nope none"]
)
def test_none_is_nobody(words: str) -> None:
    """An answer that says there was nobody makes no person."""
    assert is_nobody(words)
    listed, _ = linked_subjects(
        drafted("a car waits at the gate", {"adults": words, "children": words}), confirmed=True
    )
    assert [subject for subject in listed if subject["type"] == "person"] == []


@pytest.mark.parametrize("words", ["no idea, he had a hat", "not sure who she was", "never seen him before"])
def test_words_that_begin_with_no_may_tell_of_somebody(words: str) -> None:
    """Somebody who is only a pronoun is somebody."""
    assert not is_nobody(words)


@pytest.mark.parametrize("case", PERSONS, ids=lambda case: case["account"][:40])
def test_what_was_not_told_of_a_person_has_no_field(case: dict[str, Any]) -> None:
    """An empty list is no answer, and the schema refuses it: the operator would be alarmed for nothing."""
    listed, _ = linked_subjects(drafted(case["account"], case.get("answers", {})), confirmed=True)

    assert not [subject for subject in listed if any(value in ([], "", None) for value in subject.values())]


@pytest.mark.parametrize(
    ("account", "beside", "people"),
    [
        (
            "A boy picked her up from school on Monday, she is 14.",
            "yes but he was about 22, not a pupil",
            {("child", "female", None), ("adult_of_concern", "male", None)},
        ),
        (
            "A lad in a hoodie met a girl of 14 outside the chippy.",
            "yes but the lad was about 22, not a pupil",
            {("child", "female", None), ("adult_of_concern", "male", None)},
        ),
        (
            "A girl of 14 with a man.",
            "yes and he was about 40, big beard, called Dean",
            {("child", "female", None), ("adult_of_concern", "male", "Dean")},
        ),
        (
            "A boy of 12 and a girl of 14.",
            "yes and he was with a man of 40",
            {("child", "male", None), ("child", "female", None), ("adult_of_concern", "male", None)},
        ),
    ],
)
def test_words_beside_the_read_back_put_right_who_somebody_is(
    account: str, beside: str, people: set[tuple[str, str, str | None]]
) -> None:
    """Who turns out to be a grown-up is no child any more, and a name goes to whom it was said of."""
    plain = drafted(account, {})
    more = replace(plain.statements[0], text=beside, source="read_back")
    parts = {**plain.parts, "told:read_back": read_facts(beside, (), NOW)}
    draft = replace(plain, statements=(*plain.statements, more), parts=parts)

    listed, _ = linked_subjects(draft, confirmed=True)

    told = [(one["role"], one.get("sex"), one.get("name")) for one in listed if one["type"] == "person"]
    assert (len(told), set(told)) == (len(people), people)


def test_a_group_that_goes_by_a_name_is_a_peer_group_and_no_person() -> None:
    """How many of them she was with stays in the words."""
    listed, _ = linked_subjects(drafted("Demi, 14, was with two of the Marsh Lane lot.", {}), confirmed=True)

    groups = [(one["name"], one["as_told"]) for one in listed if one["type"] == "peer_group"]
    assert groups == [("Marsh Lane lot", "with two of the Marsh Lane lot")]
    assert [one.get("name") for one in listed if one["type"] == "person"] == ["Demi"]


@pytest.mark.parametrize(
    "account",
    [
        "my bff is in yr 10 and shes seeing a man of 30, they kiss in his car. im 15",
        "my best mate shes 14 and a man of 40 picks her up every night. I am only 13",
    ],
)
def test_a_child_who_writes_of_a_friend_is_not_the_friend(account: str) -> None:
    """Both are there: who writes with the age that they say of themself, and the friend with the friend's."""
    draft = replace(a_draft(account), answers={"speaker": given("child"), "read_back": given("yes")})

    listed, _ = linked_subjects(with_facts(draft), confirmed=True)

    children = [one for one in listed if one.get("role") == "child"]
    writer, friend = children
    assert writer["speaks_for_themself"]
    assert "speaks_for_themself" not in friend
    assert writer["ages"] != friend["ages"]
    assert friend["sex"] == "female"


@pytest.mark.parametrize(
    "account",
    [
        "My old swimming coach abused me from when I was 11 till 14.",
        "My old boss at the shop kept a girl of 14 back every night.",
        "im the night porter. My old tutor kept me behind when I was 12.",
    ],
)
def test_who_is_told_of_stands_in_a_subject_as_in_the_statement(account: str) -> None:
    """What the account shows of somebody is not withheld where it stands alone: it is how they are found."""
    listed, _ = linked_subjects(drafted(account, {}), confirmed=True)

    adults = [one for one in listed if one.get("role") == "adult_of_concern"]
    assert len(adults) == 1
    assert "[withheld]" not in adults[0]["as_told"]


def known_by(account: str, how: str = "saw_heard") -> dict[str, str]:
    """Return how each subject of an account is known, by its name or handle, the answer being one for all."""
    draft = drafted(account, {})
    answers = {**draft.answers, "how_known": given(how)}
    listed, _ = linked_subjects(with_facts(replace(draft, answers=answers)), confirmed=True)
    return {str(one.get("handle") or one.get("name") or one["type"]): one["how_known"] for one in listed}


def test_what_somebody_else_told_is_told_whatever_was_answered() -> None:
    """F10: a sentence that says who told it is no sight of the reporter's; the sentences beside it are."""
    known = known_by("I saw a man called Dean with a girl of 13. One girl said he adds them on snap as kazza_b21.")
    assert known["Dean"] == "saw_heard"
    assert known["kazza_b21"] == "told"


def test_what_a_man_says_of_himself_was_heard() -> None:
    """Who hears him say his name heard it; a rumour stays one."""
    assert known_by("He said his name was Kyle and he had a girl of 13 with him.")["Kyle"] == "saw_heard"
    assert known_by("Her friend said a man called Kyle picks her up.", "rumour")["Kyle"] == "rumour"
