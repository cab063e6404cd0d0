"""The session's cookie: Lax in a window of its own, partitioned by the page around it inside an organisation's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fastapi import Request, Response

COOKIE = "sightline_session"
TRIED = "sightline_tried"  # set before a framed chat begins: it comes back only where the session's cookie would
FRAMES = ("iframe", "frame", "embed", "object")
FRAMED = "x-sightline-framed"  # what our own module says of its window, as its requests have no frame of their own


def is_framed(request: Request) -> bool:
    """Say whether a page inside another site's page asks."""
    by_header = request.headers.get("sec-fetch-dest") in FRAMES or request.headers.get(FRAMED) == "yes"
    return by_header or "framed" in request.query_params  # the snippet says so itself: not every browser does


def give(response: Response, request: Request, name: str, value: str, code: str) -> None:
    """Set a cookie for one chat's path that is gone when the browser closes."""
    path = f"/chat/{code}"
    if not is_framed(request):
        secure = request.url.scheme == "https"
        response.set_cookie(name, value, path=path, httponly=True, samesite="lax", secure=secure)
        return
    response.set_cookie(name, value, path=path, httponly=True, samesite="none", secure=True)
    _partition(response)


def take_back(response: Response, code: str) -> None:
    """Remove the cookie of an ended session, of either kind: a beacon does not say where it comes from."""
    path = f"/chat/{code}"
    response.delete_cookie(COOKIE, path=path, httponly=True, samesite="lax")
    response.delete_cookie(COOKIE, path=path, httponly=True, samesite="none", secure=True)
    _partition(response)


def _partition(response: Response) -> None:
    # The standard library writes this attribute only from Python 3.14 on.
    name, value = response.raw_headers.pop()
    response.raw_headers.append((name, value + b"; Partitioned"))
