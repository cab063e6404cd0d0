"""The words for people one by one: whom each means, how many, which letter, and the names told in so many words."""

from __future__ import annotations

import pytest

from bot.understanding.facts.people.persons.person_mentions import NounMention, noun_mentions
from bot.understanding.facts.people.words.introduced import introduced
from bot.understanding.facts.people.words.told_names import told_by_name
from bot.understanding.text.normalise import plain


def only(text: str) -> NounMention:
    """Return the one word for people of a text."""
    (mention,) = noun_mentions(text)
    return mention


@pytest.mark.parametrize(
    "text",
    [
        "an unknown male",
        "the male with her",
        "a male, 40s",
        "male driving a van",
        "a male who paid",
        "two males",
        "young male",
        "male 2",
        "a male tyrone about 30",
    ],
)
def test_male_is_somebody_where_nothing_follows_that_is_male(text: str) -> None:
    """What may stand behind somebody is a verb, a place, an age or a name."""
    assert only(text).noun == "male"


@pytest.mark.parametrize(
    "text",
    [
        "a male voice",
        "the female toilets",
        "male changing rooms",
        "female clothing in the bin",
        "a female only taxi",
        "male toiletries",
    ],
)
def test_male_is_nobody_where_it_says_what_a_thing_is(text: str) -> None:
    """A voice, a toilet and clothes are nobody."""
    assert not list(noun_mentions(text))


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("a young female", "child"),
        ("teenage male", "child"),
        ("an adult female", "adult"),
        ("an unknown female", "adult"),
        ("an older lad", "adult"),
        ("a lad", "child"),
    ],
)
def test_the_adjective_tells_the_side(text: str, side: str) -> None:
    """A young female is a child, an older lad is none."""
    assert only(text).side == side


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("a female guest", "female"),
        ("a male teacher", "male"),
        ("male child", "male"),
        ("a guest", None),
        ("a mail guest", None),
    ],
)
def test_the_word_before_tells_the_sex(text: str, sex: str | None) -> None:
    """Where the noun tells none."""
    assert only(text).sex == sex


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("two polish men", 2),
        ("3 adult males", 3),
        ("about 5 children", 5),
        ("both girls", 2),
        ("a couple", 2),
        ("3 girl", 3),
        ("12 girls", 12),
        ("12 girl", 1),
        ("men", None),
        ("14 years, girl", 1),
    ],
)
def test_so_many_are_told_of(text: str, number: int | None) -> None:
    """A number before one person is an age, unless who learns the language counts a few."""
    assert only(plain(text).text).number == number


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("pupil b said", "b"),
        ("male 2 was tall", "2"),
        ("child 1 is a", "1"),
        ("that pupil a (year 9", "a"),
        ("a pupil a", None),
        ("2 kids 8 and 10", None),
        ("pupil a week ago", None),
    ],
)
def test_a_letter_or_number_tells_people_apart(text: str, label: str | None) -> None:
    """Only behind one who has no article, where the clause goes on."""
    assert next(noun_mentions(text)).label == label


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a man and a girl. the man left", ["a man", "a girl"]),
        ("a girl got in. the other girl stayed", ["a girl", "the other girl"]),
        ("2 lads. one lad was 13, the other 14", ["2 lads", "one lad", "the other"]),
        ("2 lasses. the younger said so", ["2 lasses", "the younger"]),
        ("one man and one girl, man about 40", ["one man", "one girl"]),
        ("a man with tez, big lad with a scar", ["a man"]),
        ("a child, boy, about 5", ["a child"]),
        ("2 guests, both female", ["2 guests"]),
        ("3 of them came in", ["3 of them"]),
        ("2 girls. 3 of them came in", ["2 girls"]),
        ("a girl with a girl about 12", ["a girl", "a girl"]),
    ],
)
def test_each_is_told_of_for_the_first_time_once(text: str, words: list[str]) -> None:
    """One of a group is somebody, and what is said of somebody tells of nobody else."""
    assert [text[person.noun.start : person.noun.end] for person in introduced(text)] == words


NAMED = {
    "his name is tyrell": ["tyrell"],
    "a girl name of shanaya": ["shanaya"],
    "this guy kaz": ["kaz"],
    "a boy in my class marcus": ["marcus"],
    "my friend maisie is": ["maisie"],
    "a lad, goes by spud, came": ["spud"],
    "other man is call Costi": ["Costi"],
    "they called him Macca": ["Macca"],
    "she named him as Bizzy": ["Bizzy"],
    "Costel and one they called Shades": ["Costel"],
    "Deano is his name": ["Deano"],
    "another man there called mr hughes": ["hughes"],
    "the kids name was Astra Khan": ["Astra Khan"],
}


@pytest.mark.parametrize(("text", "names"), NAMED.items(), ids=NAMED.keys())
def test_a_name_is_read_where_words_say_that_it_is_one(text: str, names: list[str]) -> None:
    """With a capital or without, in a list of names or in none."""
    assert [text[start:end] for start, end in told_by_name(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "he called her names",
        "they called him over",
        "a man called the police",
        "his name is not known",
        "he calls her babe",
        "a lass sneaked in",
        "the girl consented.",
        "an older fella waitin in a car",
        "a lad from year 9",
    ],
)
def test_no_name_is_read_where_another_word_stands(text: str) -> None:
    """Pet names, verbs however spelt, and what is not known are no names."""
    assert not list(told_by_name(text))
