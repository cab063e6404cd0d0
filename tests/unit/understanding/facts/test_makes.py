"""The catalogue of makes and models: how names are typed, misspelt and put together."""

import pytest

from bot.understanding.facts.figure_names import figure_name
from bot.understanding.facts.makes import catalogue


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ford focus", [("Ford", "Focus")]),
        ("ford, focus", [("Ford", "Focus")]),
        ("ford and focus", [("Ford", None), ("Ford", "Focus")]),
        ("range rover sport", [("Land Rover", "Range Rover Sport")]),
        ("beamer", [("BMW", None)]),
        ("fords", [("Ford", None)]),
        ("corsa's", [("Vauxhall", "Corsa")]),
        ("vauxhal", [("Vauxhall", None)]),
        ("vauhxall", [("Vauxhall", None)]),
        ("auxhall", [("Vauxhall", None)]),
        ("tauxhall", []),  # another first letter
        ("ford fcous", [("Ford", "Focus")]),
        ("fcous", []),  # a short word needs its make
        ("quashkai", [("Nissan", "Qashqai")]),
        ("audi a3", [("Audi", "A3")]),
        ("audi 3 men", [("Audi", None)]),
        ("peugeot 308", [("Peugeot", "308")]),
        ("peugeot 9999", [("Peugeot", None)]),
    ],
)
def test_names_are_read_as_they_are_typed(text: str, expected: list[tuple[str, str | None]]) -> None:
    """A model leads to its make, a make and its model side by side are one, one or two slips are forgiven."""
    assert [(named.make, named.model) for named in catalogue().named(text)] == expected


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a3", "A3"),
        ("rs 4", "RS4"),
        ("1 series", "1 Series"),
        ("c class", "C-Class"),
        ("f-type", "F-Type"),
        ("e pace", "E-Pace"),
        ("e tron", "e-tron"),
        ("mx 5", "MX-5"),
        ("cx5", "CX5"),
        ("id.3", "ID.3"),
        ("id 4", "ID.4"),
        ("320d", "320d"),
        ("i8", "i8"),
        ("ix3", "ix3"),
        ("xc90", "XC90"),
        ("208", "208"),
        ("spider", "Spider"),
        ("up", "Up"),
        ("gt", "GT"),
        ("v40d", "V40d"),
    ],
)
def test_models_of_letters_and_figures_are_written_as_their_makers_do(typed: str, written: str) -> None:
    """Capitals and hyphens as on the back of the car."""
    assert figure_name(typed) == written


def test_every_model_implies_its_make() -> None:
    """A model alone leads to exactly one vehicle with a make."""
    for text in ("a transit", "a corsa", "a qashqai", "a clio"):
        (found,) = catalogue().named(text)
        assert found.make
        assert found.model
