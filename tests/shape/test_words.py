"""A lint of our own words: plain, never leading, no promise we cannot keep, no blame."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.guidance.model import Indicator, Knowledge
from bot.paths import RESPONSES
from tests.shape.plain_words import BLAMING, PROMISES, PROTECTED, leading, reading_age, syllables
from tests.support.paths import yaml_of

TOPICS = sorted(RESPONSES.glob("*.yml"))
MOST = 11.0  # years
CATEGORIES = 12
ENOUGH = 40  # words: below that a formula measures chance, as in a topic of two names


def responses(path: Path) -> list[Mapping[str, Any]]:
    """Return every response of one topic."""
    by_key = yaml_of(path).get("responses") or {}
    return [response for variations in by_key.values() for response in variations]


def sentences(path: Path) -> list[str]:
    """Return the texts of one topic, without its buttons: short labels would make it look easier than it is."""
    return [str(response["text"]) for response in responses(path) if response.get("text")]


def topic_lines(path: Path) -> list[str]:
    """Return everything that a person reads of one topic."""
    buttons = (button for response in responses(path) for button in response.get("buttons") or ())
    return [*sentences(path), *(str(button["title"]) for button in buttons)]


def desk_lines(knowledge: Knowledge) -> dict[str, list[str]]:
    """Return what people read at the advice desk."""
    laws = [text for row in knowledge.laws for text in (row.text, row.before) if text]
    return {"advice": [text for row in knowledge.advice.values() for text in row.texts()], "law": laws}


def knowledge_lines(knowledge: Knowledge) -> dict[str, list[str]]:
    """Return what people read of the knowledge, by part."""
    parts: dict[str, list[str]] = {}
    for sign in knowledge.indicators.values():
        parts.setdefault(sign.category, []).extend((sign.sentence, sign.why, *sign.innocent))
    for sector in knowledge.sectors.values():
        asked = [part for row in sector.questions for part in (row.ask, row.explain or "", *row.options)]
        parts[f"sector {sector.id}"] = [*sector.dos, *sector.donts, *asked]
    parts |= desk_lines(knowledge)
    parts["routing"] = [rule.reason for rule in (*knowledge.routing.matrix, *knowledge.routing.extra)]
    parts["wording"] = [rule.reason for rule in knowledge.wording]
    return parts


MEASURABLE = [path for path in TOPICS if len(" ".join(sentences(path)).split()) >= ENOUGH]


@pytest.mark.parametrize("path", MEASURABLE, ids=lambda path: path.stem)
def test_a_topic_is_readable_at_eleven(path: Path) -> None:
    """Each topic's texts together have a reading age of at most 11 (Flesch-Kincaid grade + 5)."""
    assert reading_age(sentences(path)) <= MOST


def test_the_knowledge_is_readable_at_eleven(knowledge: Knowledge) -> None:
    """So has each part of the knowledge that people read."""
    ages = {part: reading_age(said) for part, said in knowledge_lines(knowledge).items()}
    assert len(ages) > CATEGORIES
    assert {part: age for part, age in ages.items() if age > MOST} == {}


@pytest.mark.parametrize("path", TOPICS, ids=lambda path: path.stem)
def test_no_text_leads_promises_or_blames(path: Path) -> None:
    """No leading question, no promise that nobody can keep, no word that blames a child."""
    said = topic_lines(path)
    wrong = [line for line in said if leading(line) or PROMISES.search(line) or BLAMING.search(line)]
    assert said
    assert wrong == []


def test_no_fact_leads_promises_or_blames(knowledge: Knowledge) -> None:
    """The same holds for the knowledge; the rules on wording name such words in `avoid` alone."""
    said = [line for part in knowledge_lines(knowledge).values() for line in part]
    said += [rule.prefer for rule in knowledge.wording]
    assert [line for line in said if leading(line) or PROMISES.search(line) or BLAMING.search(line)] == []


def spoken(sign: Indicator) -> list[str]:
    """Return every word that can drive one indicator."""
    return [sign.sentence, sign.why, *sign.innocent, *(line for said in sign.says.values() for line in said)]


def test_no_indicator_rests_on_a_protected_characteristic(knowledge: Knowledge) -> None:
    """Ethnicity, religion, disability, sexuality and accent drive nothing, not even through an example."""
    found = {sign.id: line for sign in knowledge.indicators.values() for line in spoken(sign) if PROTECTED.search(line)}
    assert found == {}


@pytest.mark.parametrize(
    "question", ["Was she forced to go?", "Did he touch her?", "Were they abused?", "Didn't he hurt you?"]
)
def test_the_lint_knows_a_leading_question(question: str) -> None:
    """The measure itself works: these put words into a mouth."""
    assert leading(question)


@pytest.mark.parametrize("question", ["What did you see or hear them do?", "Did you see where they went?"])
def test_the_lint_lets_an_open_question_pass(question: str) -> None:
    """Open questions, and questions about the person's own senses, do not."""
    assert leading(question) is None


def test_the_measure_of_reading_age_orders_texts() -> None:
    """A text for children is easier than a statute, and both land near their age."""
    easy = ["The cat sat on the mat. It saw a dog. It ran up a tree."]
    hard = [
        "Notwithstanding the aforementioned obligations, safeguarding practitioners must collaboratively assess risk."
    ]
    assert reading_age(easy) < MOST < 20 < reading_age(hard)
    assert [syllables(word) for word in ("child", "police", "danger", "table", "exploited")] == [1, 2, 2, 2, 3]
