"""Which language a text is in, well enough to ask kindly for English."""

from __future__ import annotations

import pytest

from bot.understanding.language import guess, is_account_in_another, is_other


@pytest.mark.parametrize("text", ["what do i do", "do i do it or not", "so am i ok to go on", "on a date he pays"])
def test_short_english_is_never_called_another_language(text: str) -> None:
    """Words that another language shares do not count against English."""
    assert guess(text) == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("dziewczynka ok 14 lat z dorosłym facetem", "pl"),
        ("larki bohat choti hai, admi le ja raha hai", "ur"),
        ("gabadh yar oo sakhraansan nin weyn baa wata", "so"),
        ("البنت صغيرة وكانت خائفة", "ar"),
    ],
)
def test_other_languages_are_told(text: str, code: str) -> None:
    """Enough words of a language, or its script, name it."""
    assert guess(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "hola trabajo en la cocina y una niña de doce años viene sola todas las noches",
        "bonsoir je travaille au comptoir, une fille de treize ans attend chaque soir un homme en voiture",
        "dobar vecer, mlada cura dolazi svaku vecer sa starijim muskarcem",
        "Olá, sou porteiro aqui e vi uma menina com um homem mais velho",
        "Pracuję w barze przy dworcu. Dziewczynka czeka przy drzwiach na kierowcę. sorry my english no good",
        "ആ പെൺകുട്ടി എല്ലാ ദിവസവും രാത്രി ഇവിടെ ഒറ്റയ്ക്ക് വരുന്നു",
    ],
)
def test_an_account_in_a_language_that_no_list_names_is_one_all_the_same(text: str) -> None:
    """Many words that are not English tell something, whatever language they are of, English beside them or not."""
    assert is_other(guess(text))
    assert is_account_in_another(text)


@pytest.mark.parametrize(
    "text",
    [
        "haway man wor lass divvent knaa whee the gadgie is but he's up tae nee good",
        "y'alright lad, a saw a bairn wi an auld fella ootside the chippy last neet",
        "grl abt 14 w blk n wht merc jst drvn off frm trvlodge",
        "Waqas here plate LB19 KTU, Osprey Cabs",
        "kein Problem",
    ],
)
def test_dialect_short_spelling_and_names_are_english(text: str) -> None:
    """Who writes English their own way is not told that only English is understood."""
    assert not is_account_in_another(text)
