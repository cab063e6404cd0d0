"""Ordinary sentences around what matters silence nothing: no card, no sign, no fact, no route."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from bot.understanding.facts import Facts
from bot.understanding.reading import Reading
from evaluation.scores.recognition import route_of
from tests.support.paths import CASES, yaml_of
from tests.support.readers import own_knowledge, trained_reader

BANK = [text for trade in yaml_of(CASES / "ordinary_sentences.yml").values() for text in trade]
ACCOUNTS = yaml_of(CASES / "told_among_ordinary.yml")
KNOWLEDGE = own_knowledge()
TRAINED = trained_reader()
URGENCIES = ("routine", "same_day", "immediate")
Account = dict[str, Any]


@dataclass(frozen=True)
class Told:
    """What an account comes to."""

    danger: bool
    signs: frozenset[str]
    facts: frozenset[str]
    recipients: frozenset[str]
    urgency: int

    def lost_in(self, other: Told) -> list[str]:
        """Return what this has and the other has not."""
        gone = [*self.signs - other.signs, *self.facts - other.facts, *self.recipients - other.recipients]
        return sorted(
            [*gone, *["danger"] * (self.danger > other.danger), *["urgency"] * (self.urgency > other.urgency)]
        )


def told(sentences: Sequence[str], sector: str) -> Told:
    """Return what sentences come to, joined in their order."""
    text = " ".join(sentences)
    reading: Reading = TRAINED.read(text, sector, with_wording=False)
    destined = route_of(reading, {"text": text, "sector": sector}, KNOWLEDGE)
    signs = frozenset(hit.id for hit in reading.indicators)
    urgency = URGENCIES.index(destined.urgency.level)
    return Told(reading.danger, signs, facts_of(reading.facts), frozenset(destined.recipients), urgency)


def facts_of(facts: Facts) -> frozenset[str]:
    """Return the codes, vehicles and ages of a text, as words."""
    ages = (f"{age.role} {age.min} to {age.max}" for age in facts.ages)
    vehicles = (f"{car.colour} {car.make} {car.model} {car.vrm}" for car in facts.vehicles)
    return frozenset([*vehicles, *ages, *facts.phones, *facts.handles, *facts.postcodes])


def among_ordinary(sentences: Sequence[str], chance: random.Random) -> list[str]:
    """Return the sentences in their order with ordinary ones before, between and behind."""
    spread = [[*chance.sample(BANK, chance.randint(0, 2)), sentence] for sentence in sentences]
    return [*(text for part in spread for text in part), *chance.sample(BANK, chance.randint(1, 3))]


def losses(account: Account, seed: int) -> list[str]:
    """Return what an account loses among ordinary sentences."""
    sentences, sector = account["sentences"], account["sector"]
    mixed = among_ordinary(sentences, random.Random(seed))
    return told(sentences, sector).lost_in(told(mixed, sector))


def test_the_bank_has_three_hundred_sentences_of_every_trade() -> None:
    """A sentence twice would count for one."""
    assert len(BANK) == len(set(BANK)) >= 300


@pytest.mark.long
def test_an_ordinary_sentence_tells_of_nothing() -> None:
    """No card by itself, or it would be no ordinary sentence."""
    telling = [text for text in BANK if TRAINED.danger(text).danger]

    assert telling == []


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account["sentences"][0])
def test_nothing_is_lost_among_ordinary_sentences(account: Account) -> None:
    """What an account tells alone, it tells between ordinary sentences."""
    assert losses(account, seed=len(account["sentences"][0])) == []


@pytest.mark.long
@pytest.mark.parametrize("seed", range(40))
def test_nothing_is_ever_lost_among_ordinary_sentences(seed: int) -> None:
    """The same for every account and forty spreads of the bank."""
    lost = {account["sentences"][0]: losses(account, seed) for account in ACCOUNTS}

    assert {first: gone for first, gone in lost.items() if gone} == {}
