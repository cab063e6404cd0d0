"""Postcodes, telephone numbers and online names."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.facts import read_facts
from bot.understanding.facts.identifiers import read_handles, read_phones, read_postcodes
from tests.unit.understanding.cases import cases


@pytest.mark.parametrize("case", cases("identifiers"), ids=lambda case: case["text"])
def test_identifiers_are_read_in_one_written_form(case: dict[str, Any]) -> None:
    """National digits, capitals with a space, lower case without @; look-alikes are none."""
    facts = read_facts(case["text"])
    found = {"phones": list(facts.phones), "handles": list(facts.handles), "postcodes": list(facts.postcodes)}
    assert {name: found[name] for name in found if name in case} == {name: case[name] for name in found if name in case}


@given(st.integers(0, 999))
def test_every_drama_mobile_is_found(last: int) -> None:
    """Numbers kept free for drama are not valid to Ofcom, and count here."""
    number = f"07700 900{last:03}"
    assert [one.value for one in read_phones(f"his number is {number} ok")] == [number.replace(" ", "")]


@given(st.text() | st.text(alphabet="@snap is._x0+44 NE3", max_size=60))
def test_any_text_gives_identifiers_at_their_places(text: str) -> None:
    """Whatever is typed, what is found stands inside the text."""
    found = [*read_phones(text), *read_handles(text), *read_postcodes(text)]
    assert all(0 <= one.span[0] < one.span[1] <= len(text) for one in found)
