"""A mail or a text when there is an answer, to who gave an address for that alone: it says to open the link."""

from bot.notices.mail.leaving import deliver_mails, leave_mail
from bot.notices.mail.smtp import MailAccount, MailSender, SmtpSender
from bot.notices.mail.text_message import EitherSender, TextSender

__all__ = ["EitherSender", "MailAccount", "MailSender", "SmtpSender", "TextSender", "deliver_mails", "leave_mail"]
