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


def test_orders_to_a_tool_are_no_comments() -> None:
    """A comment says why; `noqa` and `type: ignore` say nothing to a reader."""
    text = "a = 1  # because\nb = 2  # noqa: S101\nc = 3  # type: ignore[attr-defined]\n"

    assert source(text).comments() == 1


def test_docstring_lines_are_counted_for_modules_classes_and_functions() -> None:
    """Other strings are code."""
    text = '"""A module."""\n\nclass A:\n    """Two\n    lines."""\n\n    a = """no\n    docstring"""\n'

    assert len(source(text).docstring_lines()) == 3
