"""When it was seen, in a British-English grammar of our own: what other libraries make of these phrases is silently wrong."""

from bot.understanding.facts.times.accounts.account_times import AccountTimes, account_times
from bot.understanding.facts.times.local_time import local_now
from bot.understanding.facts.times.time_reader import read_when, when_in

__all__ = ["AccountTimes", "account_times", "local_now", "read_when", "when_in"]
