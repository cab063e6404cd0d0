"""The rules of a referral as data: each with examples both ways, and no example without a rule."""

from __future__ import annotations

import pytest

from bot.concerns.contract import examples
from bot.concerns.contract.rules import ContractRule, referral_rules

RULES = referral_rules()


def test_every_rule_has_an_id_of_its_own() -> None:
    """An integrator looks a rule up by its id."""
    assert len({rule.id for rule in RULES}) == len(RULES) >= 20


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_an_example_that_passes_and_one_that_fails(rule: ContractRule) -> None:
    """Both are there under their names; what is held in two validators elsewhere is named here."""
    kind = "bad" if rule.effect == "reject" else "odd"
    assert rule.passes in examples("good")
    assert rule.fails
    assert [name for name in rule.fails if name not in examples(kind)] == []
    assert {name.split("--")[0] for name in rule.fails} == {rule.id}


@pytest.mark.parametrize("kind", ["bad", "odd"])
def test_every_example_belongs_to_a_rule(kind: str) -> None:
    """A file that no rule names is found."""
    assert set(examples(kind)) <= {name for rule in RULES for name in rule.fails}
