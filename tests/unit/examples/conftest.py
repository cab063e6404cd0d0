"""The reference consumers meet the feed's world, on each database."""

from tests.unit.feed.conftest import content, shelf, vault, world

__all__ = ["content", "shelf", "vault", "world"]
