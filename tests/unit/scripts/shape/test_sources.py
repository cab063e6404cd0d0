"""What counts as a line of code, and what a file is called when it is imported."""

from __future__ import annotations

from tests.unit.scripts.shape.helpers import source

TEXT = '''
    """A docstring."""

    import os  # a comment beside code


    def work(
        first: int,
    ) -> str:
        """Another
        docstring."""
        # a comment by itself
        return """two
        lines"""
'''


def test_code_is_what_is_neither_blank_nor_comment_nor_docstring() -> None:
    """The import, three lines of a signature and a string over two lines are six lines of code."""
    assert source(TEXT).code_lines() == 6


def test_a_folder_is_imported_by_its_name() -> None:
    """`__init__` is the package itself."""
    assert source("", "bot/room/__init__.py").module == "bot.room"
    assert source("", "bot/room/store.py").module == "bot.room.store"
