"""What understanding needs to know of the knowledge base."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol


class IndicatorView(Protocol):
    """What understanding needs to know of an indicator."""

    @property
    def sentence(self) -> str: ...
    @property
    def sectors(self) -> Sequence[str]: ...
    @property
    def says(self) -> Mapping[Any, Sequence[str]]: ...


class KnowledgeView(Protocol):
    """What understanding needs of the knowledge base."""

    @property
    def indicators(self) -> Mapping[str, IndicatorView]: ...
    @property
    def areas(self) -> Mapping[str, Any]: ...
    @property
    def wording(self) -> Sequence[Any]: ...
