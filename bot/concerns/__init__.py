"""The core: what was said, where it goes, what each recipient gets, and what came of it."""

from bot.concerns.answers import Answers, reporter_choice
from bot.concerns.circumstances import SIGNS_READ, Audience, audience, is_colleague, is_survivor
from bot.concerns.context import ConcernContext
from bot.concerns.contract import schema as published_schema
from bot.concerns.contract import schemas as published_schemas
from bot.concerns.contract import warnings_of
from bot.concerns.contract.coded import ListedCode, code_list, code_lists, version_of
from bot.concerns.contract.rules import catalogue as referral_rules
from bot.concerns.disposal import destroy, destroy_words, discarded_before, sent_before
from bot.concerns.draft import Held, draft, draft_of, held, held_new, held_still, with_answer, with_statements
from bot.concerns.history import Answered, History, SentProduct, history, passed_on_in
from bot.concerns.model import (
    Answer,
    AnswerState,
    Concern,
    ConcernError,
    ConcernState,
    Draft,
    NewConcern,
    NewStatement,
    Product,
    Receipt,
    Recipient,
    ReleaseLine,
    Route,
    Statement,
    Urgency,
)
from bot.concerns.parts.merged import merge
from bot.concerns.parts.work_told import is_work_unclear
from bot.concerns.parts.written import in_one_breath
from bot.concerns.place_choice import alike
from bot.concerns.putting_right import CORRECTION, corrections_of, in_passing
from bot.concerns.queries import (
    AlarmSent,
    Owner,
    alarm_sent,
    alarmed_reference,
    areas_of,
    mine,
    newest_of,
    outcomes_of,
    own_copy,
    owner,
    payload,
    record_call,
    record_outcome,
    who_to_tell,
)
from bot.concerns.redaction.own_place import without_own_post
from bot.concerns.redaction.redact import MARK, Redaction, redact
from bot.concerns.redaction.release_copy import release_copy
from bot.concerns.redaction.reporter_terms import is_place_sent
from bot.concerns.references import BadReference, new_reference, parse_reference
from bot.concerns.referral.all_clear import discard, take_back
from bot.concerns.referral.check_lines import check_lines
from bot.concerns.referral.outgoing import outgoing_faults
from bot.concerns.referral.recipient_questions import answer_source
from bot.concerns.referral.recipients import recipients
from bot.concerns.referral.safety_event import safety_event, suspected_since
from bot.concerns.referral.submit import pass_on_one, pass_on_unfinished, submit, unfinished
from bot.concerns.routing import route
from bot.concerns.stated_danger import SUSPECTED
from bot.concerns.statements import Statements, told_so_far
from bot.concerns.store import (
    UNFINISHED,
    by_reference,
    current,
    hand_over,
    held_row,
    open_concern,
    open_row,
    park,
    resume,
)

__all__ = [
    "CORRECTION",
    "MARK",
    "SIGNS_READ",
    "SUSPECTED",
    "UNFINISHED",
    "AlarmSent",
    "Answer",
    "AnswerState",
    "Answered",
    "Answers",
    "Audience",
    "BadReference",
    "Concern",
    "ConcernContext",
    "ConcernError",
    "ConcernState",
    "Draft",
    "Held",
    "History",
    "ListedCode",
    "NewConcern",
    "NewStatement",
    "Owner",
    "Product",
    "Receipt",
    "Recipient",
    "Redaction",
    "ReleaseLine",
    "Route",
    "SentProduct",
    "Statement",
    "Statements",
    "Urgency",
    "alarm_sent",
    "alarmed_reference",
    "alike",
    "answer_source",
    "areas_of",
    "audience",
    "by_reference",
    "check_lines",
    "code_list",
    "code_lists",
    "corrections_of",
    "current",
    "destroy",
    "destroy_words",
    "discard",
    "discarded_before",
    "draft",
    "draft_of",
    "hand_over",
    "held",
    "held_new",
    "held_row",
    "held_still",
    "history",
    "in_one_breath",
    "in_passing",
    "is_colleague",
    "is_place_sent",
    "is_survivor",
    "is_work_unclear",
    "merge",
    "mine",
    "new_reference",
    "newest_of",
    "open_concern",
    "open_row",
    "outcomes_of",
    "outgoing_faults",
    "own_copy",
    "owner",
    "park",
    "parse_reference",
    "pass_on_one",
    "pass_on_unfinished",
    "passed_on_in",
    "payload",
    "published_schema",
    "published_schemas",
    "recipients",
    "record_call",
    "record_outcome",
    "redact",
    "referral_rules",
    "release_copy",
    "reporter_choice",
    "resume",
    "route",
    "safety_event",
    "sent_before",
    "submit",
    "suspected_since",
    "take_back",
    "told_so_far",
    "unfinished",
    "version_of",
    "warnings_of",
    "who_to_tell",
    "with_answer",
    "with_statements",
    "without_own_post",
]
