"""What goes back to the person: a row in the outbox, then a message in the same chat."""

from bot.notices.mail import EitherSender, MailAccount, MailSender, SmtpSender, TextSender, deliver_mails
from bot.notices.notices import Notice, deliver_notices, notify, reaches
from bot.notices.told_so_far import WordToThePerson, words_to_the_person

__all__ = [
    "EitherSender",
    "MailAccount",
    "MailSender",
    "Notice",
    "SmtpSender",
    "TextSender",
    "WordToThePerson",
    "deliver_mails",
    "deliver_notices",
    "notify",
    "reaches",
    "words_to_the_person",
]
