"""For an inspector: cases of an area drawn by lot, with every step, time, word to the reporter, and what is missing."""

from bot.run.inspection.case_files import CaseFile, Inspection, inspect
from bot.run.inspection.report import as_json, as_text

__all__ = ["CaseFile", "Inspection", "as_json", "as_text", "inspect"]
