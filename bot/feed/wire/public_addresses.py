"""Pushes go where the operator said: a name is resolved once, all its addresses are looked at, and one of them is met.

A name that was public when it was added may be pointed at this machine or its network later (DNS rebinding). So the
address that was looked at is the one that is connected to; the name stays in Host and in the TLS handshake.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import httpcore2
import httpx2
import structlog

from bot.outbox import LOOPBACK, as_address, is_private

Resolve = Callable[[str, int], Awaitable[list[str]]]
MOST_CONNECTIONS, MOST_KEPT_OPEN, KEPT_OPEN = 100, 20, 5.0  # the client's own; the last in seconds
MOST_ADDRESSES = 4  # of one name that are tried before the attempt counts as failed
log = structlog.get_logger()


class NotPublic(httpx2.ConnectError):
    """A name of a receiver has an address of this machine or of a network of its own; nothing was sent."""


async def resolved(host: str, port: int) -> list[str]:
    """Return the addresses of a name, the likeliest first; raises OSError for a name without any."""
    rows = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(row[4][0]) for row in rows))


class PublicNetwork(httpcore2.AsyncNetworkBackend):
    """Connects to public addresses alone; a practice system to receivers on this machine too, where the URL says so."""

    def __init__(
        self, *, practice: bool, resolve: Resolve = resolved, network: httpcore2.AsyncNetworkBackend | None = None
    ) -> None:
        self._practice, self._resolve = practice, resolve
        self._network: httpcore2.AsyncNetworkBackend = network or httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the form is the library's
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to a name's address that was looked at; raises NotPublic, or ConnectError where none answers."""
        addresses = await self._looked_at(host, port, timeout)
        each = timeout and timeout / len(addresses)
        fault: httpcore2.ConnectError | httpcore2.ConnectTimeout = httpcore2.ConnectError("no address")
        for address in addresses:
            try:
                return await self._network.connect_tcp(address, port, each, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as problem:
                fault = problem
        raise fault

    async def _looked_at(self, host: str, port: int, within: float | None) -> list[str]:
        try:
            async with asyncio.timeout(within):
                addresses = await self._resolve(host, port)
        except (OSError, UnicodeError) as problem:  # a time-out is an OSError too
            raise httpcore2.ConnectError(type(problem).__name__) from None
        if not addresses:
            raise httpcore2.ConnectError("no address")
        if not all(self._may_be_met(host, address) for address in addresses):
            log.warning("the name of a receiver is not public")
            raise NotPublic("not public")
        return addresses[:MOST_ADDRESSES]

    def _may_be_met(self, host: str, text: str) -> bool:
        address = as_address(text)
        if address is None:
            return False
        at_home = self._practice and host in LOOPBACK
        return address.is_loopback if at_home else not is_private(address)

    async def sleep(self, seconds: float) -> None:
        """Wait between two attempts of the library's own."""
        await asyncio.sleep(seconds)


class PublicTransport(httpx2.AsyncHTTPTransport):
    """The client's own transport over a network that looks at each address."""

    def __init__(self, network: PublicNetwork, trusted: ssl.SSLContext | None = None) -> None:
        super().__init__(trust_env=False)
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=trusted or httpx2.create_ssl_context(trust_env=False),
            max_connections=MOST_CONNECTIONS,
            max_keepalive_connections=MOST_KEPT_OPEN,
            keepalive_expiry=KEPT_OPEN,
            network_backend=network,
        )


def outside_client(*, practice: bool) -> httpx2.AsyncClient:
    """Return the client that speaks to receivers, and to nobody on the inside but a practice system's own receivers."""
    return httpx2.AsyncClient(transport=PublicTransport(PublicNetwork(practice=practice)), trust_env=False)
