"""One row of the catalogue is a question that is asked, kept, shown and sent."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import yaml

from bot.guidance.texts import Texts
from bot.paths import RESPONSES
from bot.questions.model import Question
from tests.integration.interview.real_talk import RealTalk, begin, latest, skip_to_check
from tests.support.questions import AskToo
from tests.unit.interview.steps import skip_to


async def test_one_row_is_a_question_that_is_asked_kept_shown_and_sent(
    talk: RealTalk, ask_too: AskToo, tmp_path: Path
) -> None:
    """A row and its words are all that a new question takes."""
    ask_too(Question("invented"), "child_needs")
    talk.services = replace(talk.services, texts=texts_with_a_dog(tmp_path / "responses"))
    await begin(talk)
    await skip_to(talk, "invented")
    (asked,) = await talk.say("no idea, sorry, ask again?", "help", rejected=True)
    assert asked["text"] == "Was there a dog?"
    await talk.say(DOG, "describe_concern")
    assert (await talk.stored()).answers["invented"].text == DOG
    shown = await skip_to_check(talk)
    assert f"Dog: {DOG}" in shown[-1]["text"]
    await talk.tap("send")
    _, payload = await latest(talk)
    assert ("invented", DOG) in {(line["field"], line["text"]) for line in payload["release_copy"]}
    (vehicle,) = [subject for subject in payload["subjects"] if subject["type"] == "vehicle"]
    assert (vehicle["vrm"], vehicle["told_at"]) == ("AB12CDE", "invented")


DOG = "a big brown one, it jumped out of a white van AB12 CDE"


def texts_with_a_dog(folder: Path) -> Texts:
    """Return the product's texts and two more."""
    shutil.copytree(RESPONSES, folder)
    said = {"utter_interview_invented": "Was there a dog?", "utter_concerns_label_invented": "Dog"}
    responses = {key: [{"text": text}] for key, text in said.items()}
    (folder / "invented.yml").write_text(yaml.safe_dump({"version": "3.1", "responses": responses}))
    return Texts.load(folder)
