"""The key that seals the secrets of destinations."""

import pytest

from bot.crypto import KeyRing, Sealer


@pytest.fixture
def vault_sealer() -> Sealer:
    """A sealer with a fresh key."""
    return Sealer(KeyRing.fresh())
