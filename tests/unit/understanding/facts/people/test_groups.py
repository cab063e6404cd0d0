"""Groups of people and their sum."""

import pytest

from bot.understanding.facts.people.numbers.groups import Group, total


def group(
    number: int | None = 1,
    *,
    side: str | None = "child",
    kind: str = "girl",
    definite: bool = False,
    plural: bool = False,
    extra: bool = False,
) -> Group:
    """Return people who stand nowhere in particular."""
    return Group(0, 0, side, kind, number, definite, plural, extra)


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ([], None),
        ([group()], 1),
        ([group(side="adult")], None),
        ([group(side=None)], None),
        ([group(), group()], 1),
        ([group(), group(kind="boy")], 2),
        ([group(), group(extra=True)], 2),
        ([group(2, plural=True), group(3, plural=True)], 5),
        ([group(2, plural=True), group(2, plural=True, definite=True)], 2),
        ([group(2, plural=True), group(1, kind="boy", definite=True)], 2),
        ([group(None, plural=True)], None),
        ([group(None, plural=True), group()], None),
        ([group(None, plural=True), group(2, plural=True)], 2),
        ([group(), group(None, plural=True)], 1),
        ([group(), group(None, plural=True, kind="boy")], None),
        ([group(), group(None, plural=True, kind="boy", definite=True)], 1),
    ],
)
def test_people_named_again_are_not_counted_again(groups: list[Group], expected: int | None) -> None:
    """ "A girl ... the girl" is one, "a girl and another" two; an open number leaves the sum open."""
    assert total(groups, "child") == expected


def test_only_several_of_an_unknown_number_are_uncounted() -> None:
    """ "Girls" leaves the number open, "two girls" and "a girl" do not."""
    assert group(None, plural=True).uncounted
    assert not group(2, plural=True).uncounted
    assert not group().uncounted
