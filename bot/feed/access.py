"""OAuth 2 client credentials: short-lived Ed25519 tokens for the recipients of referrals."""

from __future__ import annotations

import hmac
import json
import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from bot.feed.problems import Problem

ALGORITHM = "Ed25519"
ISSUER = "urn:sightline:feed"
TOKEN_LIFETIME = timedelta(minutes=10)
UNAUTHORISED, FORBIDDEN = 401, 403
SCOPE = "referrals"


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

    def issue(self, client: str, now: datetime) -> str:
        """Return a token for ten minutes."""
        claims: dict[str, str | int] = {"iss": ISSUER, "aud": ISSUER, "sub": client, "scope": SCOPE}
        claims |= {"iat": int(now.timestamp()), "exp": int((now + TOKEN_LIFETIME).timestamp())}
        return jwt.encode({"alg": ALGORITHM}, claims, self._key, algorithms=[ALGORITHM])

    def client(self, authorization: str | None, now: datetime) -> str:
        """Return whose token this is; raises Problem when it is missing, forged or expired."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Problem(UNAUTHORISED, "token-missing", "Ask /oauth/token for a token and send it as a bearer token")
        try:
            claims: dict[str, Any] = jwt.decode(token, self._key, algorithms=[ALGORITHM]).claims
        except (JoseError, ValueError) as problem:
            raise Problem(UNAUTHORISED, "token-invalid", "This token was not issued here") from problem
        if claims.get("iss") != ISSUER or claims.get("aud") != ISSUER or float(claims.get("exp", 0)) <= now.timestamp():
            raise Problem(UNAUTHORISED, "token-expired", "This token has expired; ask for a new one")
        if claims.get("scope") != SCOPE:
            raise Problem(FORBIDDEN, "scope-insufficient", "This token is not for referrals")
        return str(claims["sub"])


def constant_time_equal(left: str, right: str) -> bool:
    """Compare two secrets in constant time."""
    return hmac.compare_digest(left.encode(), right.encode())
