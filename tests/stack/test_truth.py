"""The short form of `make truth`: whole conversations over the stack, judged by what their receivers read."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.concerns.contract import rules_broken
from evaluation.truth.__main__ import SHORT
from evaluation.truth.arrived import Arrived
from evaluation.truth.cases import read_cases
from evaluation.truth.judge import judge
from evaluation.truth.over_stack import collect, hold_all
from tests.browser.contract_validator import broken_in_ajv
from tests.fakes.bot_api import FakeTelegram
from tests.support.stack import Stack

CASES = {case.id: case for case in read_cases()[::SHORT]}


@pytest.fixture(scope="module")
def arrived(stack: Stack, telegram: FakeTelegram) -> Mapping[str, Arrived]:
    """Each conversation, held a few at once, with everything that its receivers accepted."""
    held = asyncio.run(hold_all(stack, telegram, list(CASES.values())))
    return {one.held.case.id: one for one in collect(stack, held)}


@pytest.mark.parametrize("name", CASES)
def test_what_a_person_said_is_what_arrives(arrived: Mapping[str, Arrived], name: str) -> None:
    """The card, the recipients, the people, places and times are as a careful reader expects, and no word is lost."""
    assert judge(arrived[name]) == {}


def test_every_product_fits_the_contract_in_both_validators(arrived: Mapping[str, Arrived], tmp_path: Path) -> None:
    """jsonschema and ajv find nothing wrong with anything that police and social care fetched."""
    products = [product for one in arrived.values() for product in one.products]
    files = [tmp_path / f"{number}.json" for number in range(len(products))]
    for file, product in zip(files, products, strict=True):
        file.write_text(json.dumps(product))
    by_ajv = broken_in_ajv(files)
    assert len(files) > len(CASES)
    for file, product in zip(files, products, strict=True):
        assert (rules_broken(product), by_ajv[str(file)]) == (set(), set()), product["id"]
