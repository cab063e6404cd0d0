"""What is deleted when: short clocks for what was only on its way, a person's hand for referrals, proof of each."""

from bot.retention.by_clock import delete_by_clock
from bot.retention.by_hand import CannotDispose, dispose, to_review
from bot.retention.proof import Deletion, deletions
from bot.retention.quiet_chats import DaysOnly

__all__ = ["CannotDispose", "DaysOnly", "Deletion", "delete_by_clock", "deletions", "dispose", "to_review"]
