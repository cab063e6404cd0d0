"""A page as a tagged PDF (PDF/UA-1), made in a process of its own that loads nothing and ends by itself."""

from bot.printing.printer import NEEDED, CannotPrint, Printer, can_print

__all__ = ["NEEDED", "CannotPrint", "Printer", "can_print"]
