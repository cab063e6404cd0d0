"""Connections that do not get on: who does not send the head of a request in time is let go."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.auto import AutoHTTPProtocol

HEAD_WITHIN = 10.0  # seconds; a telephone on a bad line needs two or three


class PatientProtocol(AutoHTTPProtocol):  # type: ignore[misc,valid-type]
    """uvicorn's own protocol, which waits for the head of a request for ever, with an end to the waiting."""

    head_within = HEAD_WITHIN
    _end: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Begin to wait for a first request."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take what came; between two requests of a connection the waiting begins with the first byte."""
        self._wait()
        super().data_received(data)
        if self._is_answering():
            self._stop()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is there any more to wait for."""
        self._stop()
        super().connection_lost(exc)

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _wait(self) -> None:
        if self._end is None and not self._is_answering():
            self._end = self.loop.call_later(self.head_within, self._let_go)

    def _stop(self) -> None:
        if self._end is not None:
            self._end.cancel()
            self._end = None

    def _let_go(self) -> None:
        self._end = None
        if not self._is_answering():
            self.transport.close()
