"""The interview with the real rooms behind it: database, knowledge, texts and understanding."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import delete, select, update

from actions.action import TopicAction, case_of
from actions.own_reports import AddInformation, ShowStatus, StopConcern, WithdrawReport
from actions.tracker import read_turn
from bot import clock, concerns, inbox
from bot.casework.case_in_hand import CaseInHand
from bot.casework.service import CaseService
from bot.channels.web.receipt_page import reports
from bot.concerns.referral.subjects import subjects
from bot.concerns.tables import ProductRow, StatementRow
from bot.db import Database
from bot.guidance.load import load_knowledge
from bot.guidance.texts import Texts
from bot.interview.turn_input import TurnInput
from bot.interview.voice import Voice
from bot.outbox.tables import DestinationRow
from bot.paths import RESPONSES, ROOT
from bot.questions import catalogue
from bot.questions.model import Question, Questionnaire
from bot.run.keys import sealers
from bot.run.unfinished import pass_on_unfinished
from bot.services import Services
from bot.settings import Settings
from bot.understanding.reading import Understanding
from tests.support.concerns import a_concern, set_up_destinations
from tests.unit.interview.world import TEXTS, Talk, tracker

SAW = (
    "girl about 14 crying in the back of my cab last night, the man with her held her phone and would not let her talk"
)


@dataclass
class RealTalk(Talk):
    """A person's interview with the real case."""

    def case(self, turn: TurnInput) -> CaseInHand:
        """Return the real case."""
        return case_of(self.services, turn)

    async def stored(self) -> concerns.Draft:
        """Return the draft in the database."""
        context = concerns.ConcernContext.of(self.services)
        async with self.services.database.reading() as session:
            area = self.services.knowledge.areas.get(self.area or "")
            return await concerns.draft(session, context, self.slots["concern"], area.places if area else ())


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[RealTalk]:
    """Return the interview of a taxi driver in the demo area."""
    knowledge = load_knowledge(ROOT / "knowledge")
    content, identity, blinder = sealers(tmp_path)
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/test.db")
    await database.create()
    understanding = Understanding.load(knowledge, tmp_path)
    services = Services(
        database, content, identity, blinder, knowledge, TEXTS, understanding, Settings(state_dir=tmp_path)
    )
    async with database.writing() as session:
        await set_up_destinations(session)
        await inbox.start_conversation(session, content, inbox.Conversation("h1", "web"), clock.now())
    yield RealTalk(services=services)
    await database.close()


async def begin(talk: RealTalk) -> None:
    """Park and tell."""
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    await talk.say(SAW)


async def skip_to_check(talk: RealTalk) -> list[dict[str, Any]]:
    """Skip every question; the last replies."""
    for _ in range(40):
        shown = await talk.tap(intent="skip")
        if talk.step == "check":
            return shown
    raise AssertionError(f"stuck at {talk.step}")


async def tick(talk: RealTalk, *signs: str) -> None:
    """Tick indicators, whatever was suggested."""
    case = case_of(talk.services, read_turn(tracker(slots=talk.slots)))
    await case.record_answer("indicators", "given", list(signs))


async def test_every_step_can_be_skipped_to_a_receipt(talk: RealTalk) -> None:
    """A concern of one account is sent and has a reference."""
    await begin(talk)
    await skip_to_check(talk)
    (receipt,) = await talk.tap("send")
    assert receipt["kind"] == "receipt"
    assert receipt["reference"].startswith("SL-")
    assert talk.step is None


async def test_every_question_of_every_trade_can_be_asked(talk: RealTalk) -> None:
    """No text, label or sector question is missing, and words are kept at each step."""
    for sector in sorted(talk.services.knowledge.sectors):
        talk.sector, talk.slots = sector, {}
        await talk.say("", "report_concern", tap=())
        for _ in range(60):
            if talk.step == "check":
                break
            await talk.say("something in my own words", "describe_concern")
            await talk.tap("yes") if talk.step in ("child_known",) else None
            await talk.tap(intent="skip")
        assert talk.step == "check", (sector, talk.step)
        await talk.tap("send")


async def test_the_words_are_kept_and_the_check_shows_them(talk: RealTalk) -> None:
    """What was typed is in the draft, letter by letter, and on the check."""
    await begin(talk)
    shown = await skip_to_check(talk)
    assert [told.text for told in (await talk.stored()).statements] == [SAW]
    assert SAW in shown[-1]["text"]
    assert "change:1" in {option["id"] for option in shown[-1]["options"]}


async def test_a_concern_passed_on_meanwhile_is_taken_up_again(talk: RealTalk) -> None:
    """Who comes back after it was passed on unfinished goes on where they were, under the same reference."""
    await begin(talk)
    before = (await talk.stored()).concern
    async with talk.services.database.writing() as session:
        await concerns.submit(
            session,
            concerns.ConcernContext.of(talk.services),
            before.id,
            message_key="late",
            confirmed=False,
            now=before.touched_at,
        )
    await talk.tap(intent="skip")
    after = (await talk.stored()).concern
    assert (after.reference, after.state) == (before.reference, "open")


async def test_going_on_later_keeps_the_place(talk: RealTalk) -> None:
    """After "finish later" a driver who typed that they are parked goes on with the next question, signs and all."""
    await talk.say("", "report_concern", tap=())
    await talk.say("yes", "affirm")
    await talk.say(SAW)
    before = talk.slots["situation"]
    await talk.tap("no_recent")
    step = talk.step
    await talk.say("stop", "cancel")
    await talk.tap("later")
    talk.slots.clear()
    await talk.say("", "report_concern", tap=())
    await talk.tap("continue")
    assert (talk.step, talk.slots["situation"]) == (step, before)


async def test_sending_again_after_a_lost_answer_gives_the_same_receipt(talk: RealTalk) -> None:
    """The engine may die between the commit and its answer."""
    await begin(talk)
    await skip_to_check(talk)
    slots, sent = dict(talk.slots), talk.sent
    first = await talk.tap("send")
    talk.slots, talk.sent = slots, sent
    assert await talk.tap("send") == first


async def skip_to(talk: RealTalk, step: str) -> list[str | None]:
    """Skip every question up to one; the questions on the way."""
    asked: list[str | None] = []
    while talk.step != step and len(asked) < 40:
        asked.append(talk.step)
        await talk.tap(intent="skip")
    assert talk.step == step, asked
    return asked


async def test_whether_the_child_is_still_with_them_is_asked_and_yes_raises_the_card(talk: RealTalk) -> None:
    """The routing table's question of danger follows the signs at once; a yes is danger and opens the safety lane."""
    await begin(talk)
    await tick(talk, "control_speaks_for_child")
    asked = await skip_to(talk, "with_person_of_concern")
    assert asked[-1] == "happening_now"
    danger, *_ = await talk.tap("yes")
    assert danger["kind"] == "danger"
    assert "safety" in concerns.route(await talk.stored(), talk.services.knowledge).lanes


async def test_two_questions_of_the_table_at_most_and_none_that_was_answered(talk: RealTalk) -> None:
    """Who said that it happens now is not asked again whether the child is with them."""
    await begin(talk)
    await skip_to(talk, "happening_now")
    await talk.tap("yes")
    asked = await skip_to(talk, "check")
    assert not {"with_person_of_concern", "child_in_danger_now"} & set(asked)
    assert len(set(asked) & set(catalogue.QUESTIONS.by_routing)) <= 2


async def test_nobody_under_18_is_met_kindly_and_can_be_taken_back(talk: RealTalk) -> None:
    """Adults get their signpost; "it is about a child after all" counts."""
    talk.sector = "hotel"
    await talk.say("lots of men keep coming and going at room 12 all night", "describe_concern")
    await tick(talk, "hotel_high_traffic_room")
    await skip_to(talk, "anyone_under_18")
    (asked,) = await talk.tap("no")
    assert asked["step"] == "adults_only"
    assert "999" in asked["text"]
    await talk.tap("child")
    assert (await talk.stored()).given("anyone_under_18") == "yes"
    assert talk.step == "check"


@pytest.mark.parametrize(("picked", "known"), [("demo-cobblemere", 1), ("none", 0)])
async def test_alike_places_are_offered_beside_the_persons_own_words(talk: RealTalk, picked: str, known: int) -> None:
    """Two places fit the words: the person chooses one, or keeps only the words."""
    talk.area = "demo"
    await begin(talk)
    await skip_to(talk, "where")
    (asked,) = await talk.say("coblemere", "describe_concern")
    offered = [option["id"] for option in asked["options"] if option["id"].startswith("answer:")]
    assert asked["step"] == "place_choice"
    assert {f"answer:{picked}", "answer:none"} <= set(offered)
    await talk.tap(picked)
    draft = await talk.stored()
    assert draft.given("where") == "coblemere"
    assert len(draft.parts["where"].places) == known


async def test_one_clear_place_is_not_asked_about(talk: RealTalk) -> None:
    """A place that fits alone is kept beside the words."""
    talk.area = "demo"
    await begin(talk)
    await skip_to(talk, "where")
    await talk.say("lantern quay", "describe_concern")
    assert talk.step not in ("where", "place_choice")
    assert [place.name for place in (await talk.stored()).parts["where"].places] == ["Lantern Quay"]


async def without_council(talk: RealTalk) -> None:
    """Leave children's social care without an electronic destination."""
    async with talk.services.database.writing() as session:
        await session.execute(delete(DestinationRow).where(DestinationRow.role == "social_care"))


async def test_a_receipt_says_first_what_has_not_gone_and_takes_the_call_down(talk: RealTalk) -> None:
    """Without an electronic destination the person must call, and until then it is "not passed on"."""
    await without_council(talk)
    await begin(talk)
    await tick(talk, "control_not_free_to_leave")
    await skip_to_check(talk)
    (receipt,) = await talk.tap("send")
    assert receipt["text"].startswith("This has NOT gone to children's services.")
    assert "gateway:told:social_care" in {option["id"] for option in receipt["options"]}
    async with talk.services.database.writing() as session:
        told = inbox.Conversation("somebody else now", "web")
        service = CaseService(talk.services)
        assert await service.record_call(session, told, "social_care", clock.now(), receipt["reference"])
        found = await concerns.mine(session, service.context, "h1")
    assert {role: state for role, _, state, _ in found[0].recipients}["social_care"] == "told"


async def test_a_mere_note_says_that_it_went_to_nobody(talk: RealTalk) -> None:
    """Nothing is called sent that was not, and the person learns what would change that."""
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    await talk.say("it all felt odd")
    await skip_to_check(talk)
    (receipt,) = await talk.tap("send")
    first = receipt["text"].split("\n\n")[0]
    assert "NOT been passed on to anyone" in first
    assert "999" in first
    assert "101" in first


async def test_an_unreadable_concern_stops_no_other(talk: RealTalk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each unfinished concern is passed on by itself, after the minutes that the person was told."""
    await begin(talk)
    broken = (await talk.stored()).concern
    async with talk.services.database.writing() as session:
        await session.execute(update(StatementRow).values(text=b"\x01 damaged"))
        other = await a_concern(session, concerns.ConcernContext.of(talk.services))
    later = clock.now() + timedelta(minutes=talk.services.settings.unfinished_after_minutes + 1)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert await pass_on_unfinished(talk.services) == [other.reference]
    assert broken.reference != other.reference


async def test_only_checked_contacts_are_named(talk: RealTalk) -> None:
    """Without an operator's check only 999 and 101 are shown; every kind that is asked for exists."""
    knowledge = talk.services.knowledge
    known = {
        contact.kind for contact in (*knowledge.national, *(c for a in knowledge.areas.values() for c in a.contacts))
    }
    asked = {row.kind for row in knowledge.contact_kinds}
    shown = await case_of(talk.services, read_turn(tracker())).contacts()
    assert asked <= known
    assert [contact.kind for contact in shown] == ["emergency", "police_non_emergency"]


async def sent(talk: RealTalk) -> str:
    """Send a concern; its reference."""
    await begin(talk)
    await skip_to_check(talk)
    (receipt,) = await talk.tap("send")
    return str(receipt["reference"])


async def act(talk: RealTalk, action: type[TopicAction], text: str, intent: str) -> str:
    """Run an action outside the interview; all that it says."""
    turn, voice = read_turn(tracker(text, intent, message_id=f"later {text}")), Voice(talk.services, "taxi")
    await action().act(turn, case_of(talk.services, turn), voice)
    return "\n".join(message.text for message in voice.messages)


async def latest(talk: RealTalk) -> tuple[str, dict[str, Any]]:
    """Return the state of the person's concern and what police got last."""
    context = concerns.ConcernContext.of(talk.services)
    async with talk.services.database.reading() as session:
        (one,) = await concerns.mine(session, context, "h1")
        rows = select(ProductRow).where(ProductRow.role == "police").order_by(ProductRow.version.desc())
        product = (await session.scalars(rows)).first()
        assert product is not None
        return one.concern.state, dict(await concerns.payload(session, context, product.id))


async def test_more_about_a_sent_concern_goes_on_as_its_next_version(talk: RealTalk) -> None:
    """The same reference, version 2, with the new words; and the person is told so."""
    reference = await sent(talk)
    more = "the same man came back today and the girl got into his blue van again outside the shop"
    said = await act(talk, AddInformation, more, "add_information")
    state, payload = await latest(talk)
    assert (state, payload["reference"], payload["version"]) == ("submitted", reference, 2)
    assert reference in said
    assert more in str(payload["release_copy"])


async def test_words_after_more_to_add_go_to_the_concern_sent_last(talk: RealTalk) -> None:
    """The button takes up what was sent: what follows keeps its reference, and is checked before it goes."""
    reference = await sent(talk)
    turn = read_turn(tracker("", "add_information", tap=()))
    (event,) = await AddInformation().act(turn, case_of(talk.services, turn), Voice(talk.services, turn.sector))
    talk.slots["concern"] = event["value"]
    await talk.say("he was back with her today", "describe_concern")
    draft = await talk.stored()
    assert (draft.concern.reference, draft.concern.state) == (reference, "open")
    assert [told.text for told in draft.statements] == [SAW, "he was back with her today"]


async def test_what_was_sent_is_never_called_discarded(talk: RealTalk) -> None:
    """Discard outside the interview drops nothing that has gone."""
    await sent(talk)
    assert "discarded" not in await act(talk, StopConcern, "discard", "discard")
    assert (await latest(talk))[0] == "submitted"


async def test_a_wish_to_withdraw_is_passed_on_and_the_facts_keep_moving(talk: RealTalk) -> None:
    """Nothing is unsent: the next version says that the reporter wishes to withdraw, beside all that was told."""
    reference = await sent(talk)
    said = await act(talk, WithdrawReport, "please take my report back", "withdraw_report")
    _, payload = await latest(talk)
    assert (payload["version"], "cannot be unsent" in said, reference in said) == (2, True, True)
    assert {"withdrawn", "account"} <= {line["field"] for line in payload["release_copy"]}
    assert SAW in str(payload["release_copy"])


async def test_one_row_is_a_question_that_is_asked_kept_shown_and_sent(
    talk: RealTalk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A row and its words are all that a new question takes."""
    rows = list(catalogue.QUESTIONS.rows)
    rows.insert([row.id for row in rows].index("vehicle"), Question("invented"))
    monkeypatch.setattr(catalogue, "QUESTIONS", Questionnaire(rows))
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


async def test_the_chat_and_the_web_page_say_the_same_of_a_report(talk: RealTalk) -> None:
    """A recipient without a destination is called by words in both, never by its id."""
    await without_council(talk)
    await begin(talk)
    await tick(talk, "control_not_free_to_leave")
    await skip_to_check(talk)
    await talk.tap("send")
    said = await act(talk, ShowStatus, "where is my report", "check_status")
    (page,) = await reports(talk.services, "h1")
    assert page.text in said
    assert "social_care" not in page.text
    assert "Children's social care: not passed on" in page.text
    assert [line.role for line in page.recipients if line.role] == ["social_care"]


@pytest.mark.parametrize("way", ["skip", "unsure"])
async def test_what_was_read_of_the_account_is_passed_on_unconfirmed_when_the_read_back_is_skipped(
    talk: RealTalk, way: str
) -> None:
    """Nothing is dropped without being asked; what nobody agreed to says so."""
    await begin(talk)
    while talk.step != "read_back":
        await talk.tap(intent="skip")
    await talk.tap(intent=way)
    made = subjects(await talk.stored(), confirmed=True)
    read = [subject for subject in made if subject.get("ages")]
    assert [(subject["ages"], subject["confirmed"]) for subject in read] == [([{"min": 13, "max": 15}], False)]


async def test_a_fact_in_another_answer_is_not_asked_again(talk: RealTalk) -> None:
    """A vehicle told beside the place fills the question for a vehicle."""
    await begin(talk)
    while talk.step != "where":
        await talk.tap(intent="skip")
    await talk.say("behind the chip shop, a silver corsa reg YT19 KLM waited there")
    asked = []
    while talk.step != "check":
        asked.append(talk.step)
        await talk.tap(intent="skip")
    assert "vehicle" not in asked
    assert "online" in asked


CORRECTED = [
    ("where", "sorry it wasnt last night it was thursday night", "when - thursday night"),
    ("where", "oh wait, it was thursday not last night", "when - thursday"),
    ("context", "actually she is more like 12, not 14", "the children - she is more like 12"),
]


@pytest.mark.parametrize(("step", "words", "said"), CORRECTED)
async def test_a_correction_changes_the_fact_and_asks_the_same_step_again(
    talk: RealTalk, step: str, words: str, said: str
) -> None:
    """The person is told in one line, the words are a statement, and the open question stays open."""
    await begin(talk)
    while talk.step != "read_back":
        await talk.tap(intent="skip")
    await talk.tap("yes")
    while talk.step != step:
        await talk.tap(intent="skip")
    changed, asked = await talk.say(words, "bot_challenge", confidence=0.9)
    assert (changed["text"], asked["step"]) == (f"Changed: {said}", step)
    stored = await talk.stored()
    assert stored.statements[-1].source == f"correction:{'when' if 'when' in said else 'children'}"
    assert stored.statements[-1].text == words
    assert step not in stored.answers


async def test_mixed_words_at_the_read_back_change_one_fact_and_confirm_the_rest(talk: RealTalk) -> None:
    """What was not put right counts as agreed to."""
    await begin(talk)
    while talk.step != "read_back":
        await talk.tap(intent="skip")
    before = (await talk.stored()).facts.when
    await talk.say("nearly, it was thursday night", "goodbye")
    stored = await talk.stored()
    assert stored.answers["read_back"].value == "yes"
    assert stored.facts.when != before
    assert [age.role for age in stored.facts.ages] == ["child"]
