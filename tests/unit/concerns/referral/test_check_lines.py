"""The check page is made of the product as it would be frozen: what is sent stands on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as generated
from hypothesis import strategies as st

from bot.concerns.context import ConcernContext
from bot.concerns.model import Draft
from bot.concerns.redaction.release_copy import release_copy
from bot.concerns.redaction.reporter_terms import ReportWords, reporter_from
from bot.concerns.referral.check_lines import check_lines, texts_in
from bot.concerns.referral.outgoing import fit_to_send
from bot.concerns.referral.payload import ReferralCase, shared_payload
from bot.concerns.routing import route
from bot.crypto import KeyRing, Sealer
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from tests.support.concerns import NOW, a_draft, given, with_facts

WORDS = st.lists(
    st.sampled_from(
        [
            "my name is Petra Lindqvist",
            "ring me on 01632 960552",
            "I work at the Copper Kettle Hotel",
            "a girl of 13",
            "Robin Fenn",
            "two lads in a blue Audi PL68 HRT",
            "Col Harker, about 40",
            "outside Pebblecross services on Friday at 9",
            "harker_col on snap",
            "my daughter told me",
            "his number is 07700 900456",
        ]
    ),
    min_size=1,
    max_size=4,
).map(", ".join)
TWO_AND_DEAN = "two girls about 14 in grey hoodies with a man called Dean, about 40"
FIELDS = ("where", "children", "adults", "vehicle", "online", "context", "how_known", "child_name", "child_now")


def a_report(account: str, answers: Mapping[str, str]) -> Draft:
    """Return the draft of an account and answers in words, with what is withheld of it."""
    told = {"read_back": given("yes"), **{name: given(text=text) for name, text in answers.items()}}
    draft = replace(a_draft(account), answers=told)
    redaction = reporter_from("Petra Lindqvist", (), ReportWords(draft.statements, draft.answers)).redaction
    return with_facts(replace(draft, redaction=redaction))


def a_context(texts: Texts, knowledge: Knowledge) -> ConcernContext:
    """Return what the core needs, with keys of its own."""
    sealer = Sealer(KeyRing.fresh())
    return ConcernContext(sealer, texts, Vault(sealer, sealer), knowledge)  # type: ignore[arg-type]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@generated(account=WORDS, answers=st.dictionaries(st.sampled_from(FIELDS), WORDS, max_size=4))
def test_every_text_that_is_sent_stands_on_the_check(
    texts: Texts, knowledge: Knowledge, account: str, answers: Mapping[str, str]
) -> None:
    """Of any draft: statements, release copy and subjects hold nothing that the check does not show."""
    context = a_context(texts, knowledge)
    draft = a_report(account, answers)
    lines = release_copy(draft, draft.redaction, texts=texts, knowledge=knowledge)
    case = ReferralCase(draft, route(draft, knowledge), lines, (), knowledge, 1, True, NOW)
    frozen, _ = fit_to_send(shared_payload(case), draft.redaction)
    shown = "\n".join(line.text for line in check_lines(draft, context, NOW)).casefold()
    sent = [*texts_in(frozen["subjects"]), *(line["text"] for line in frozen["release_copy"])]
    sent += [statement["text"] for statement in frozen["statements"]]
    assert not [text for text in sent if text.casefold() not in shown]


@pytest.mark.parametrize(
    ("account", "label", "words"),
    [
        (TWO_AND_DEAN, "Child", ["2 people", "age 13 to 15", "female"]),
        (TWO_AND_DEAN, "Person you worry about", ["Dean", "age 39 to 41"]),
        ("a girl of 13 got into a silver Astra NK17 ABC", "Vehicle", ["NK17ABC", "silver"]),
        ("a lad of 12 told me his snap is dean_x99", "Online name", ["dean_x99"]),
    ],
)
def test_who_and_what_was_read_of_the_account_is_a_line(
    texts: Texts, knowledge: Knowledge, account: str, label: str, words: list[str]
) -> None:
    """Role, number, age, sex and marks that leave as fields are seen before they leave."""
    lines = check_lines(a_report(account, {}), a_context(texts, knowledge), NOW)
    (line,) = [line for line in lines if line.label == label]
    assert [word for word in words if word not in line.text] == []


@pytest.mark.parametrize(
    ("choice", "says"),
    [("named", "These can read it: The police"), ("confidential", "kept apart"), ("anonymous", None)],
)
def test_the_check_says_who_sees_the_contact(texts: Texts, knowledge: Knowledge, choice: str, says: str | None) -> None:
    """The contact itself stays in custody; the line says that it goes, and to whom."""
    draft = a_report("a girl of 13 with a man in a car, he gave her vodka", {})
    told = {**draft.answers, "reporter_choice": given(choice), "reporter_contact": given("kept")}
    lines = check_lines(replace(draft, answers=told), a_context(texts, knowledge), NOW)
    shown = [line.text for line in lines if line.field == "reporter_contact"]
    assert (says in shown[0]) if says else shown == []


def test_no_line_of_the_check_is_empty(texts: Texts, knowledge: Knowledge) -> None:
    """Somebody who only told it, and of whom nothing else was said, is no line: "How you know" says it."""
    draft = a_report("a girl of 13 with a man in a car, he gave her vodka", {})
    draft = replace(draft, answers={**draft.answers, "how_known": given("told")})
    lines = check_lines(draft, a_context(texts, knowledge), NOW)
    assert [line.label for line in lines if not line.text.strip()] == []
