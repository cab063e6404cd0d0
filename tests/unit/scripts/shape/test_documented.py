"""Public names that say nothing of themselves are seen."""

from __future__ import annotations

from scripts.shape.documented import count_public, undocumented
from tests.unit.scripts.shape.helpers import source

TEXT = '''
class Shown:
    """It is."""
    def silent(self) -> None: ...
    def _own(self) -> None: ...
'''


def test_a_public_name_without_a_docstring_is_named() -> None:
    """What begins with an underscore is explained by its module."""
    assert count_public([source(TEXT)]) == 2
    assert list(undocumented([source(TEXT)])) == ["bot/room/module.py:4 silent"]
