"""A small mail server on loopback: keeps what it is given, and refuses what it is told to refuse."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass
class MailServer:
    """Speaks as much SMTP as a client needs (RFC 5321), with STARTTLS where it has a certificate."""

    refuses: dict[str, int] = field(default_factory=dict)  # a command, and with which code
    context: ssl.SSLContext | None = None
    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    greeted: list[str] = field(default_factory=list)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[MailServer]:
        """Listen on a free port."""
        async with await asyncio.start_server(self._serve, "127.0.0.1", self.port) as server:
            self.port = server.sockets[0].getsockname()[1]
            yield self

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.test\r\n")
        while line := (await reader.readline()).decode("utf-8", "replace").strip():
            name, _, rest = line.partition(" ")
            answer = await self._answer(name.upper(), rest, reader, writer)
            writer.write(f"{answer}\r\n".encode())
            await writer.drain()
            if name.upper() == "STARTTLS" and self.context:
                await writer.start_tls(self.context)
            if name.upper() == "QUIT":
                break
        writer.close()

    async def _answer(self, name: str, rest: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> str:
        if name in self.refuses:
            return f"{self.refuses[name]} refused"
        if name == "EHLO":
            self.greeted.append(rest)
            return "250-mail.test\r\n250 STARTTLS" if self.context else "250 mail.test"
        if name == "RCPT":
            self.recipients.append(rest.partition("<")[2].partition(">")[0])
        if name == "DATA":
            writer.write(b"354 go on\r\n")
            body = await reader.readuntil(b"\r\n.\r\n")
            self.mails.append(message_from_bytes(body[:-3], policy=policy.default))
        return "221 bye" if name == "QUIT" else "220 ready" if name == "STARTTLS" else "250 ok"
