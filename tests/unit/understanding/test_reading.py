"""Reading a text when the trained model is missing."""

import pytest

from bot.guidance.model import Knowledge
from bot.run.cli.understand import answer
from bot.understanding.reading import Understanding
from tests.support.readers import own_knowledge, trained_reader

KEYS = [
    "id",
    "danger",
    "indicators",
    "child_involved",
    "vehicles",
    "when",
    "ages",
    "postcodes",
    "phones",
    "handles",
    "counts",
    "places",
    "wording",
]


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return own_knowledge()


@pytest.fixture(scope="module")
def without_model(knowledge: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Understanding:
    return Understanding.load(knowledge, tmp_path_factory.mktemp("no-model"))


def test_without_a_model_it_says_so_and_still_answers(without_model: Understanding) -> None:
    """Understanding falls back to the sparse matcher with a visible warning, never to silence."""
    reading = without_model.read("a child is taken to a room by adults who are not family", "hotel")

    assert without_model.degraded
    assert "hotel_child_taken_to_room" in [hit.id for hit in reading.indicators]


def test_every_key_is_always_present(without_model: Understanding, knowledge: Knowledge) -> None:
    """The answer of `sightline understand` is a fixed interface."""
    reply = answer(b'{"id": 7, "text": "hello"}', without_model, knowledge)

    assert list(reply) == KEYS
    assert reply["id"] == 7


@pytest.mark.parametrize(
    ("line", "identity"),
    [
        (b"not json", None),
        (b'["a"]', None),
        (b'{"id": "a"}', "a"),
        (b'{"id": "a", "text": " "}', "a"),
        (b'{"id": "a", "text": "x", "sector": "zoo"}', "a"),
        (b'{"id": "a", "text": "x", "sector": ["taxi"]}', "a"),
        (b'{"id": "a", "text": "x", "area": "nowhere"}', "a"),
        (b'{"id": "a", "text": "x", "now": "2026-02-30"}', "a"),
        (b'{"id": "a", "text": "x", "now": 5}', "a"),
        (b'\xff\xfe{"id"', None),
    ],
)
def test_bad_input_gets_an_error_with_its_id(
    line: bytes, identity: object, without_model: Understanding, knowledge: Knowledge
) -> None:
    """Bad input is answered in its place; nothing is raised."""
    reply = answer(line, without_model, knowledge)

    assert set(reply) == {"id", "error"}
    assert reply["id"] == identity


@pytest.mark.parametrize("text", ["Zyxquill Vantongeren, 01632 960417", "room 12", "Wojciech Brzezinski 07700900111"])
def test_names_and_numbers_alone_raise_no_card(knowledge: Knowledge, text: str) -> None:
    """What was learned says nothing about a name, a number or a bare answer."""
    assert not trained_reader().danger(text).danger
