"""Short forms and dialect."""

import pytest

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.short_forms import facts_forms, models_forms, staying


@pytest.mark.parametrize(
    ("typed", "facts", "models"),
    [
        ("abt", "about", "about"),
        ("nite", "night", "night"),
        ("cannae", "cant", "cannot"),
        ("dunno", "unsure", "unsure"),
        ("everyday", "every day", "every"),
        ("mins", "minutes", None),
        ("nonce", None, "paedo"),
        ("landy", None, None),
    ],
)
def test_a_form_is_written_out_for_its_reader(typed: str, facts: str | None, models: str | None) -> None:
    """Facts want the form that their grammars know, models one word for what means the same."""
    assert facts_forms().get(typed) == facts
    assert models_forms().get(typed) == models


def test_no_form_stands_in_two_lists_with_one_meaning() -> None:
    """What both readers write out alike is written once."""
    forms = lexicon().short_forms

    assert {typed: meant for typed, meant in forms.facts.items() if forms.models.get(typed) == meant} == {}
    assert not {*forms.everywhere} & staying()


def test_a_form_means_another_word() -> None:
    """A word that stands for itself belongs to the words that stay."""
    forms = lexicon().short_forms

    for listed in (forms.everywhere, forms.facts, forms.models):
        assert [typed for typed, meant in listed.items() if typed == meant] == []
