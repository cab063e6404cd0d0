"""Whether somebody named by their work is who does it."""

from __future__ import annotations

import pytest

from bot.understanding.at_work.acts import acts_in
from bot.understanding.at_work.mentions import account_of
from bot.understanding.at_work.parts import cares_not, does_it, speaks_to_a_child

DOES_IT = [
    ("The caretaker kissed a girl", "own"),
    ("The landlord lets men in to see her", "own"),
    ("There is a lab technician. He kissed a girl", "next"),
    ("Our piano teacher came on Friday. She gave my son vodka", "next"),
    ("He touched me on the leg. He still coaches the juniors", "before"),
    ("A girl of 14 kisses the barman", "before"),
]
ANOTHER_DOES_IT = [
    "The caretaker was there when a man kissed a girl",
    "A stranger came past the caretaker. He kissed a girl",
    "A customer kissed a girl. The barman served drinks",
    "The barman served drinks",
]
TO_A_CHILD = ["My tutor told her not to say and kissed her", "Our coach says well done. Then he kissed me"]
TO_THE_WRITER = ["The caretaker told me she was asleep", "The caretaker said a man kissed her"]


def _where(text: str) -> set[str | None]:
    account = account_of(text)
    acts = acts_in(account.sentences, any(account.others))
    return {does_it(account, named, acts) for named in account.mentions}


@pytest.mark.parametrize(("text", "where"), DOES_IT)
def test_an_act_is_told_in_the_same_sentence_or_beside_it(text: str, where: str) -> None:
    """Behind who does it, in the next sentence, or before."""
    assert where in _where(text)


@pytest.mark.parametrize("text", ANOTHER_DOES_IT)
def test_an_act_of_another_is_not_theirs(text: str) -> None:
    """Where a stranger is told of first, "he" may be either."""
    assert _where(text) <= {None}


@pytest.mark.parametrize("text", TO_A_CHILD)
def test_who_speaks_to_a_child_may_be_who_does_it(text: str) -> None:
    """Where a grave act goes with it and nobody else is told of."""
    account = account_of(text)
    assert any(speaks_to_a_child(account, named) for named in account.mentions)


@pytest.mark.parametrize("text", TO_THE_WRITER)
def test_who_speaks_to_the_writer_only_tells(text: str) -> None:
    """No act is told of them."""
    account = account_of(text)
    assert not any(speaks_to_a_child(account, named) for named in account.mentions)


def test_who_does_not_care_lets_it_go_on() -> None:
    """And is reported with it."""
    account = account_of("The manager doesnt care that a man brings girls")
    assert any(cares_not(account.sentences[0], named) for named in account.mentions)
