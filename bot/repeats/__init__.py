"""Reports that tell of the same vehicle, telephone, account, badge or place: linked with the reason, never merged."""

from bot.repeats.found_links import CannotUndo, RepeatLink, links_of, note_marks, undo
from bot.repeats.marks import Mark, marks_of

__all__ = ["CannotUndo", "Mark", "RepeatLink", "links_of", "marks_of", "note_marks", "undo"]
