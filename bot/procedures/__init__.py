"""What has to be done with a concern that was passed on: who did it, when, why not, and what is overdue."""

from bot.procedures.forgetting import forget
from bot.procedures.ledger import Ledger, addressees_of, ledger_of
from bot.procedures.model import Addressed, CannotRecord, Overdue, Record, Recorded, Step
from bot.procedures.opened_steps import open_steps
from bot.procedures.overdue import Waiting, overdue, waiting
from bot.procedures.recording import record_step, settle_by_answer
from bot.procedures.silence import is_taken_on, mark_told, without_word

__all__ = [
    "Addressed",
    "CannotRecord",
    "Ledger",
    "Overdue",
    "Record",
    "Recorded",
    "Step",
    "Waiting",
    "addressees_of",
    "forget",
    "is_taken_on",
    "ledger_of",
    "mark_told",
    "open_steps",
    "overdue",
    "record_step",
    "settle_by_answer",
    "waiting",
    "without_word",
]
