"""Who is at work with the writer is withheld by name, unless it is of them that harm is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.concerns.redaction.redact import MARK, Redaction, redact
from bot.concerns.referral.subjects import subjects
from bot.understanding.who_hears.routing_words import people_at_work
from tests.support.concerns import a_draft, given, with_facts
from tests.support.paths import CASES, yaml_of
from tests.unit.concerns.redaction.test_own_identity import reporter

WORKMATES = yaml_of(CASES / "concerns" / "workmates.yml")


def shown(text: str, answers: Mapping[str, str]) -> str:
    """Return what leaves of an account and answers, with a concern about a colleague where the words make one."""
    about = {"about_colleague": "=yes"} if people_at_work(text) else {}
    redaction = reporter(text, answers={**answers, **about}).redaction
    return "\n".join(
        [redact(text, redaction).text, *(redact(words, redaction, at).text for at, words in answers.items())]
    )


@pytest.mark.parametrize("case", WORKMATES, ids=lambda case: case["text"][:60])
def test_only_who_is_reported_of_the_people_at_work_is_named(case: dict[str, Any]) -> None:
    """In the account and in every answer, in any case and with a slip."""
    copy = shown(case["text"], case.get("told_at", {}))
    assert [name for name in case.get("hides", ()) if name in copy] == []
    assert [words for words in case.get("shows", ()) if words not in copy] == []


def test_where_a_colleague_is_reported_and_nobody_is_singled_out_all_stay() -> None:
    """The name of whom it is about is never withheld in silence."""
    text = "It is about our porter Sid Dunne. I would rather say no more here"
    redaction = reporter(text, answers={"about_colleague": "=yes"}).redaction
    assert redact(text, redaction).text == text


def test_a_named_reporter_withholds_nobody() -> None:
    """Nothing is masked for who gives their name."""
    text = "I told my supervisor Colin"
    assert redact(text, Redaction(phrases=False)).text == text
    assert MARK in redact(text, reporter(text).redaction).text


def test_who_is_withheld_at_work_is_no_subject() -> None:
    """Neither a person of the concern nor a professional who helps."""
    text = "I told the DSL Miss Tull and the head Mr Pole knows. a girl of 12 gets messages from a man"
    draft = replace(a_draft(text, sector="school", read_back=given("yes")), redaction=reporter(text).redaction)
    people = subjects(with_facts(draft), confirmed=True)
    assert not any(name in str(people) for name in ("Tull", "Pole"))
    assert [person["role"] for person in people if person["type"] == "person"] == ["child", "adult_of_concern"]
