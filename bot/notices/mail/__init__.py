"""A mail when there is an answer, to who gave an address for that alone: it says to open the link, and nothing else."""

from bot.notices.mail.leaving import deliver_mails, leave_mail
from bot.notices.mail.smtp import MailAccount, MailSender, SmtpSender

__all__ = ["MailAccount", "MailSender", "SmtpSender", "deliver_mails", "leave_mail"]
