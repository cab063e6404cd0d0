"""The notation of phrases: what each mark stands for, and what is refused."""

import pytest

from bot.understanding.text.lexicons.phrase_notation import NotationError, all_of, any_of

LISTS = {"child": ["child", "(little|young) one[s]"], "one": ["[a|the]* <child>", "them"], "loop": ["a <loop>"]}
IN_A_SENTENCE = "they said {} by the gate"


@pytest.mark.parametrize(
    ("phrase", "said", "not_said"),
    [
        ("get off", "get off", "target office"),
        ("(push|pull)ed", "pulled", "pull"),
        ("scream[s|ing]", "screaming", "screamed"),
        ("scream*", "screamed", "cream"),
        ("*parent", "stepparent", "parents"),
        ("call [the] police", "call the police", "call my police"),
        ("[please] stop", "stop", "stopped"),
        ("gone [very|all]* blue", "gone all very blue", "gone so blue"),
        ("in * minutes", "in ten minutes", "in minutes"),
        ("room #", "room 12", "room twelve"),
        ("in 20??", "in 2019", "in 207"),
        ("take <one> away", "take a little one away", "take away"),
        ("take <one> away", "take them away", "take it away"),
        ("help ~2 away", "help me get away", "help me to get away"),
        ("help ~2 away", "help away", "help . away"),
        ("note .. help", "note on the mirror says help", "note . help"),
        ("note ... help", "note . help", "help on a note"),
        ("locked !(up) in", "locked in", "locked up in"),
        ("-(not a|no) joke", "joke", "not a joke"),
        ("boot &(kick*)", "boot , somebody kicking", "boot , somebody sings"),
        ("boot !&(kick*)", "boot , somebody sings", "boot , somebody kicking"),
        ("blacked out !(window|car)", "blacked out", "blacked out car"),
        ("window[ ]sill", "windowsill", "window a sill"),
        ("a, b", "a, b", "a b"),
    ],
)
def test_a_phrase_finds_what_it_says_and_no_more(phrase: str, said: str, not_said: str) -> None:
    """Each mark of the notation means one thing, and words are whole."""
    pattern = any_of([phrase], LISTS)

    assert pattern.search(IN_A_SENTENCE.format(said))
    assert not pattern.search(IN_A_SENTENCE.format(not_said))


def test_the_end_of_a_text_can_be_asked_for() -> None:
    """A price for a child closes the sentence."""
    pattern = any_of(["for <one> $"], LISTS)

    assert pattern.search("50 for them")
    assert not pattern.search("50 for them tickets")


def test_something_of_every_group_in_any_order() -> None:
    """A sign of several groups asks for each of them."""
    pattern = all_of([["money", "cash"], ["<child>"]], LISTS)

    assert pattern.search("child sold for cash")
    assert pattern.search("cash for a child")
    assert not pattern.search("money and cash")


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("(push|pull", "a bracket is not closed"),
        ("push) it", "means nothing here"),
        ("Push", "'P' means nothing here"),
        ("push|pull", "means nothing here"),
        ("<adult> here", "there is no list <adult>"),
        ("<loop>", "the list <loop> holds itself"),
        ("!(up)down", "a blank must stand behind the bracket"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(phrase: str, why: str) -> None:
    """Whoever wrote it sees what is wrong."""
    with pytest.raises(NotationError, match=None) as refused:
        any_of([phrase], LISTS)

    assert why in str(refused.value)
