"""Groups whose members are told of one by one, and the sex that kin, titles and deeds tell."""

from __future__ import annotations

import pytest

from bot.understanding.facts.people import read_persons
from bot.understanding.facts.people.persons.person_mentions import noun_mentions
from bot.understanding.facts.people.pieces.sexes_by_title import with_sexes_by_title


def told_of(text: str) -> list[tuple[str | None, int | None]]:
    """Return the sex and the number of each person or group of a text."""
    return [(one.sex, one.count) for one in read_persons(text)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Two kids got off, a lad about 15 and a younger one maybe 13. A man met them",
            [("male", 1), ("male", 1), ("male", 1)],
        ),
        ("Two girls, one was crying, one was drunk. A man paid", [("female", 1), ("female", 1), ("male", 1)]),
        ("One of the men is short, the other tall. A girl of 13 was there", [("male", 1), ("male", 1), ("female", 1)]),
        (
            "Three girls. Two had blazers on, the third was in a tracksuit. A man drove",
            [("female", 2), ("female", 1), ("male", 1)],
        ),
        (
            "Two lads of 16 sell vapes to kids, one on a bike, the other has a cap",
            [("male", 1), ("male", 1), (None, None)],
        ),
    ],
)
def test_members_of_a_group_are_told_of_one_by_one(text: str, people: list[tuple[str | None, int | None]]) -> None:
    """A group is not there beside its members, and a group of no number has none of a counted one's."""
    assert sorted(told_of(text), key=str) == sorted(people, key=str)


def test_the_younger_is_one_of_those_of_told_age() -> None:
    """What is told of her is hers, and no third girl's."""
    people = read_persons("A man met two girls of 15 and 17. The younger was in a school skirt")

    assert [(one.ages[0].min, one.description) for one in people if one.ages] == [
        (15, "younger, in a school skirt"),
        (17, None),
    ]
    assert len(people) == 3


def test_the_older_and_the_little_one_are_all_of_them() -> None:
    """Of children whose number was not told, two are left who were told apart."""
    people = read_persons("My girls stay there at weekends. The older one, Imogen, 11, cries. The little one is only 7")

    assert [one.name for one in people if one.role == "child"] == ["Imogen", None]
    assert [one.ages[0].min for one in people if one.role == "child"] == [11, 7]


def test_members_have_the_age_that_was_told_of_all() -> None:
    """Two lads of 16 are 16 each."""
    people = read_persons("Two lads about 16, one had a North Face jacket, the other had a cap. A man paid them")

    assert [(one.ages[0].min, one.ages[0].max) for one in people if one.ages] == [(15, 17), (15, 17)]


@pytest.mark.parametrize(
    ("text", "word", "sex"),
    [
        ("mrs gill the teacher walked in", "teacher", "female"),
        ("the caretaker is mr oakes", "caretaker", "male"),
        ("told mrs gill the driver has a girl in his cab", "driver", None),
        ("mr vale was seen by a driver", "driver", None),
        ("a driver came in", "driver", None),
    ],
)
def test_a_title_tells_the_sex_before_a_pronoun_is_given(text: str, word: str, sex: str | None) -> None:
    """Of whom it stands beside; who is only told is nobody's title."""
    nouns = with_sexes_by_title(list(noun_mentions(text)), text)

    assert [noun.sex for noun in nouns if noun.noun == word] == [sex]


@pytest.mark.parametrize(
    ("text", "sexes"),
    [
        ("Boss is called Arben. A lad of 15 works there. He keeps the lad's passport", ["male", "male"]),
        ("Child: Leo, 7. Told me his big brother Aaron, 16, hits him", ["male", "male"]),
        ("A kid of about 10 was outside. Boy, thin coat. A woman came", ["male", "female"]),
        ("A teenager, could be 14, boy, sat with a woman", ["male", "female"]),
        ("A manager sat with a girl of 14. She was crying", [None, "female"]),
    ],
)
def test_sex_is_told_by_deeds_kin_and_single_words(text: str, sexes: list[str | None]) -> None:
    """ "He" who does it is the only grown-up it may mean; "his brother" is of the only child before."""
    assert [one.sex for one in read_persons(text)] == sexes


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Lad I work with, Dean Foley, showed us pics of a girl of 14", ["adult_of_concern", "child"]),
        ("Leo is 7. His brother Aaron, 16, makes him touch him", ["child", "child_who_may_have_harmed"]),
        ("Freddie, 4, says grandad plays the tickle game. Grandad is Alan Moss", ["child", "adult_of_concern"]),
        (
            "A girl of 13 disclosed to form tutor Mr Burke that a man texts her",
            ["child", "professional", "adult_of_concern"],
        ),
        ("A man of 40 has a girl of 6 in. Her mum Carly thinks he is lovely", ["adult_of_concern", "child", "carer"]),
        ("A man grabbed a girl of 9. A woman walking past shouted at him", ["adult_of_concern", "child"]),
        ("A girl of 12 got in with a fella old enough to be her grandad", ["child", "adult_of_concern"]),
        ("The mother is Alison Croft, 41, the father isn't around. A girl of 9 is there", ["carer", "child"]),
    ],
)
def test_parts_are_told_by_what_somebody_does(text: str, roles: list[str]) -> None:
    """Work, kin and what was only told decide nothing by themselves."""
    assert [one.role for one in read_persons(text)] == roles


@pytest.mark.parametrize(
    ("text", "sex", "years"),
    [
        ("ek larki 14 saal ki thi gaadi mein", "female", 14),
        ("ek larka 12 saal ka tha", "male", 12),
        ("dziewczyna 15 lat", "female", 15),
        ("fetita 9 ani", "female", 9),
    ],
)
def test_children_are_told_of_in_second_languages(text: str, sex: str, years: int) -> None:
    """In Latin letters, with the word for years behind the number."""
    (child,) = read_persons(text)

    assert (child.role, child.sex, child.ages[0].min) == ("child", sex, years)


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("male guest Mr Lowther had a girl of 15. She calls him Uncle Len", "Lowther", ("Uncle Len",)),
        ("Our Lily is 14 and a man called Gaz drives her", "Lily", ()),
    ],
)
def test_a_name_says_who_somebody_is(text: str, name: str, aliases: tuple[str, ...]) -> None:
    """What a child calls a man says less than the name he gave; "our" is no name."""
    people = {one.name: one.aliases for one in read_persons(text)}
    assert people[name] == aliases
