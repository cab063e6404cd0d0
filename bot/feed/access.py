"""OAuth 2 client credentials: short-lived Ed25519 tokens for the recipients of referrals."""

from __future__ import annotations

import hmac
import json
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from bot.feed.problems import Problem
from bot.feed.scopes import Scope

ALGORITHM = "Ed25519"
ISSUER = "urn:sightline:feed"
TOKEN_LIFETIME = timedelta(minutes=10)
UNAUTHORISED, FORBIDDEN = 401, 403


@dataclass(frozen=True)
class Grant:
    """What a token says: for which recipient it was given, to which client of it, and what it opens."""

    recipient: str
    client_id: str | None
    scope: Scope


class Tokens:
    """Issues and checks access tokens; the subject is a destination's id."""

    def __init__(self, key: OKPKey) -> None:
        self._key = key

    @classmethod
    def fresh(cls) -> Tokens:
        """Return a signer with a new key that nothing keeps."""
        return cls(OKPKey.generate_key("Ed25519"))

    @classmethod
    def from_file(cls, path: Path) -> Tokens:
        """Read the signing key, making it (mode 0600) on first run."""
        if not path.is_file():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            fresh = json.dumps(OKPKey.generate_key("Ed25519").as_dict(private=True))
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
                file.write(fresh)
        return cls(OKPKey.import_key(json.loads(path.read_text())))

    def issue(self, recipient: str, now: datetime, *, scope: Scope | None = None, client_id: str | None = None) -> str:
        """Return a token for ten minutes; without a scope it opens all that was addressed to the recipient."""
        claims: dict[str, str | int] = {"iss": ISSUER, "aud": ISSUER, "sub": recipient, "scope": str(scope or Scope())}
        claims |= {"client_id": client_id} if client_id else {}
        claims |= {"iat": int(now.timestamp()), "exp": int((now + TOKEN_LIFETIME).timestamp())}
        return jwt.encode({"alg": ALGORITHM}, claims, self._key, algorithms=[ALGORITHM])

    def grant(self, authorization: str | None, now: datetime) -> Grant:
        """Return what this token opens, and for whom; raises Problem when it is missing, forged or expired."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Problem(UNAUTHORISED, "token-missing", "Ask /oauth/token for a token and send it as a bearer token")
        try:
            claims: dict[str, Any] = jwt.decode(token, self._key, algorithms=[ALGORITHM]).claims
        except (JoseError, ValueError) as problem:
            raise Problem(UNAUTHORISED, "token-invalid", "This token was not issued here") from problem
        if claims.get("iss") != ISSUER or claims.get("aud") != ISSUER or float(claims.get("exp", 0)) <= now.timestamp():
            raise Problem(UNAUTHORISED, "token-expired", "This token has expired; ask for a new one")
        return Grant(str(claims["sub"]), claims.get("client_id"), _scope(claims.get("scope")))


def _scope(words: object) -> Scope:
    """Return the scope of a token of ours; raises Problem for one that is for something else."""
    try:
        return Scope.of(str(words)) if words else Scope.of("nothing")
    except ValueError:
        raise Problem(FORBIDDEN, "scope-insufficient", "This token is not for referrals") from None


def constant_time_equal(left: str, right: str) -> bool:
    """Compare two secrets in constant time."""
    return hmac.compare_digest(left.encode(), right.encode())
