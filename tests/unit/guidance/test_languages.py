"""Languages that an operator can switch on: our sentences in them, and nothing of what a person wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.guidance.languages import Language, load_language, load_languages
from bot.guidance.model import Knowledge
from bot.guidance.texts import PLACEHOLDER, Message, Option, Texts, TextsError
from bot.paths import LANGUAGES

CODES = sorted(path.stem for path in LANGUAGES.glob("*.yml"))
WANTED = ["bn", "cy", "pa", "pl", "ro", "ur"]
SAME_IN_BOTH = {"999", "101", "18000", "55"}
SHOWN = 2  # things to leave, on a receipt
# What stays as it is: names of recipients, titles of files and windows, and what only a print says.
AS_THEY_ARE = (
    "utter_web_receipt_pdf",
    "utter_web_receipt_signed_file",
    "utter_web_receipt_new_title",
    "utter_receipt_role_",
)
WORDS = re.compile(r"[a-z]{3}")
LAST_SENTENCE = re.compile(r"(?<=[.?!]) ")


@pytest.fixture(scope="module", params=CODES)
def language(request: pytest.FixtureRequest) -> Language:
    """Return each language that there is a file for."""
    return load_language(LANGUAGES / f"{request.param}.yml")


def asked_of_a_trade(knowledge: Knowledge) -> Iterator[str]:
    """Give every sentence and choice of the questions that only one trade is asked."""
    for question in (row for sector in knowledge.sectors.values() for row in sector.questions):
        yield from (question.ask, *LAST_SENTENCE.split(question.explain or question.ask), *question.options)


def on_a_receipt(knowledge: Knowledge) -> Iterator[str]:
    """Give every sentence of what a trade is told to do and to leave on its receipt."""
    for sector in knowledge.sectors.values():
        for line in (*sector.afterwards, *sector.donts[:SHOWN]):
            yield from LAST_SENTENCE.split(line)


def spoken(texts: Texts, knowledge: Knowledge) -> Iterator[str]:
    """Give every line, sentence and label of our own words."""
    yield from asked_of_a_trade(knowledge)
    yield from on_a_receipt(knowledge)
    for key in texts.all_keys():
        response = texts.template(key)
        lines = [line.removeprefix("- ") for line in str(response.get("text") or "").split("\n")]
        yield from (*lines, *(part for line in lines for part in LAST_SENTENCE.split(line)))
        yield from (str(button["title"]) for button in response.get("buttons") or ())


def test_the_languages_of_the_field_are_there() -> None:
    """Welsh, and the five that drivers and parents of the areas speak most."""
    assert WANTED == CODES


def test_every_sentence_is_one_that_we_say(language: Language, texts: Texts, knowledge: Knowledge) -> None:
    """Words of ours that were changed are missed here, so no translation stays behind of what is no more said."""
    ours = set(spoken(texts, knowledge))
    assert [source for source in language.words if source not in ours] == []


def test_every_language_says_the_same(language: Language) -> None:
    """What one has all have, with the same numbers and places to fill, and none of it is empty."""
    first = load_language(LANGUAGES / "cy.yml")
    assert list(language.words) == list(first.words)
    for source, target in language.words.items():
        assert target.strip()
        assert sorted(PLACEHOLDER.findall(source)) == sorted(PLACEHOLDER.findall(target)), source
        assert [number for number in SAME_IN_BOTH if (number in source) != (number in target)] == [], source


def test_none_is_said_to_be_checked_before_somebody_did(language: Language) -> None:
    """The file says in its first line that no native speaker has checked it, until one is named."""
    text = (LANGUAGES / f"{language.code}.yml").read_text("utf-8")
    assert (language.checked_by is None) == ("NOT checked by a native speaker" in text)


def test_what_a_trade_is_asked_is_whole_in_each(language: Language, knowledge: Knowledge) -> None:
    """No question of a trade, nor what explains it, nor a choice of it stays in English."""
    assert sorted({words for words in asked_of_a_trade(knowledge) if words not in language.words}) == []


def left_in_english(language: Language, texts: Texts, wanted: tuple[str, ...]) -> list[str]:
    """Return the sentences of texts, by how their keys begin, that a language does not have."""
    left = []
    for key in (key for key in texts.all_keys() if key.startswith(wanted) and not key.startswith(AS_THEY_ARE)):
        for line in str(texts.template(key).get("text") or "").split("\n"):
            has_line = line.removeprefix("- ") in language.words
            left += [part for part in LAST_SENTENCE.split(line) if not has_line and is_missing(language, part)]
    return left


def is_missing(language: Language, sentence: str) -> bool:
    """Say whether a sentence of ours has words of its own and no translation."""
    return bool(WORDS.search(PLACEHOLDER.sub("", sentence))) and sentence.removeprefix("- ") not in language.words


def test_the_receipt_and_what_happens_next_are_whole_in_each(language: Language, texts: Texts) -> None:
    """Not a sentence of the receipt, of its panel, or of the page behind its link stays in English."""
    of_pages = ("utter_web_panel_", "utter_web_receipt_", "utter_web_mail_", "utter_web_tell_", "utter_web_text_")
    wanted = ("utter_receipt_", "utter_mine_recipient_", "utter_mail_", *of_pages)
    assert left_in_english(language, texts, wanted) == []


def test_what_a_trade_reads_on_its_receipt_is_whole_in_each(language: Language, knowledge: Knowledge) -> None:
    """What is still to do, and the two things to leave."""
    assert [part for part in on_a_receipt(knowledge) if is_missing(language, part)] == []


def test_every_button_is_there_in_each(language: Language, texts: Texts) -> None:
    """Whatever can be pressed, but the way back to English."""
    buttons = {str(one["title"]) for key in texts.all_keys() for one in texts.template(key).get("buttons") or ()}
    assert sorted(buttons - {"English"} - set(language.words)) == []


def test_the_emergency_card_is_whole_in_each(language: Language, texts: Texts) -> None:
    """Not a sentence of the 999 card or of the question after it stays in English."""
    keys = ("danger_card", "danger_card_driving", "danger_station", "danger_called", "called_no", "called_cant")
    for key in keys:
        said = texts.message(f"utter_gateway_{key}", station="").text
        ours = [line for line in said.split("\n") if line.strip()]
        shown = [line for line in language.text(said).split("\n") if line.strip()]
        assert len(ours) == len(shown)
        left = [part for line in shown for part in LAST_SENTENCE.split(line) if part in said]
        assert left == [], (key, left)


def test_what_a_person_wrote_stays_as_it_is() -> None:
    """On a check our labels and buttons change; the lines that quote the person do not, whatever they say."""
    polish = load_language(LANGUAGES / "pl.yml")
    text = "You told me:\n1. Send: Yes\nNot yet\nSend it, or change a line first."
    check = Message("check", text, (Option("answer:send", "Send my report"),), lines=(("Send", "Yes\nNot yet"),))
    shown = polish.message(check)
    assert shown.lines == (("Wyślij", "Yes\nNot yet"),)
    assert shown.text.split("\n")[1:3] == ["1. Wyślij: Yes", "Not yet"]
    assert shown.options == (Option("answer:send", "Wyślij moje zgłoszenie"),)


def test_names_and_numbers_stand_in_their_places() -> None:
    """A sentence is found whatever was put into it, alone in its line or beside another one."""
    polish = load_language(LANGUAGES / "pl.yml")
    line = polish.text("Demo Police: on its way, not yet accepted. They answer within 24 hours.")
    assert line == "Demo Police: w drodze, jeszcze nieprzyjęte. Odpowiadają w ciągu 24 godzin."


def test_a_place_at_the_end_of_a_sentence_takes_no_other_sentence(language: Language, texts: Texts) -> None:
    """What was passed on, to whom and when is whole in the language; only names and the time are put in."""
    told = texts.message("utter_gateway_alarm_told", names="Demo Police and Demo Council", time="7:56pm").text
    shown = language.text(told)
    assert [part for part in LAST_SENTENCE.split(told) if part in shown] == []
    assert ("Demo Police and Demo Council" in shown, "7:56pm" in shown, "take that back" in shown) == (
        True,
        True,
        False,
    )


def test_all_are_off_until_the_operator_names_them() -> None:
    """An empty setting switches none on, and a code without a file says which there are."""
    assert load_languages(LANGUAGES, "") == {}
    assert list(load_languages(LANGUAGES, "pl, cy")) == ["pl", "cy"]
    with pytest.raises(TextsError, match="use one of bn, cy"):
        load_languages(LANGUAGES, "klingon")
