"""Who is named by their work and not reported."""

from __future__ import annotations

import pytest

from bot.understanding.at_work.mentions import account_of
from bot.understanding.at_work.not_reported import claims_it, is_the_writer, only_helps, only_tells

WRITES = ["I am a lifeguard", "As a teacher", "Night porter. A man came in", "TA: a lad said", "I teach karate"]
SPOKEN_OF = ["The night porter has her upstairs", "my teacher kissed me", "Youth pastor. He texts girls"]
CLAIMS = ["he says he is a teacher", "someone claiming to be a football coach", "she is pretending to be a nanny"]
HELPS = [" stayed with her till her mum came", " rang the police", " gave her a blanket", " was brilliant"]
TELLS = ["the caretaker saw a man", "our teacher rang me", "my coach told me", "the landlord chucked him out"]


@pytest.mark.parametrize("text", WRITES)
def test_who_writes_says_so_or_begins_with_their_work(text: str) -> None:
    """A work that stands alone in front is the writer's."""
    account = account_of(text)
    assert any(is_the_writer(account.sentences, named, text) for named in account.mentions)


@pytest.mark.parametrize("text", SPOKEN_OF)
def test_who_is_spoken_of_is_not_the_writer(text: str) -> None:
    """Nor where the next sentence goes on with "he"."""
    account = account_of(text)
    assert not any(is_the_writer(account.sentences, named, text) for named in account.mentions)


@pytest.mark.parametrize("text", CLAIMS)
def test_who_only_claims_a_work_has_none(text: str) -> None:
    """A stranger online says many things."""
    account = account_of(text)
    assert any(claims_it(account.sentences, named) for named in account.mentions)


def test_a_claim_that_is_borne_out_counts() -> None:
    """A page of the school names him."""
    account = account_of("he says he is a teacher. I found him on the school website")
    assert not any(claims_it(account.sentences, named) for named in account.mentions)


@pytest.mark.parametrize("behind", HELPS)
def test_who_helped_is_not_reported(behind: str) -> None:
    """By what is told behind them."""
    assert only_helps(behind)


@pytest.mark.parametrize("text", TELLS)
def test_who_saw_told_or_stopped_it_is_not_reported(text: str) -> None:
    """They are witnesses."""
    account = account_of(text)
    assert any(only_tells(account.sentences[0], named) for named in account.mentions)
