"""What a new destination must be: every fault is one sentence with what to do instead."""

from __future__ import annotations

import re
from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from bot.outbox.model import Destination

ROLES = ("police", "social_care", "lado", "licensing", "rail_police")
MODES = ("push", "pull", "call")
ID = re.compile(r"[a-z0-9][a-z0-9_-]{1,35}")  # what the token endpoint and every table of both databases take
LONGEST_NAME, LONGEST_URL = 200, 500
MOST_HOURS = 24 * 28
UNREADABLE = f"The address cannot be read: write https://host/path, at most {LONGEST_URL} characters."
LOOPBACK = ("localhost", "127.0.0.1", "::1")
Address = IPv4Address | IPv6Address
PUBLIC_IPV6, NAT64 = IPv6Network("2000::/3"), IPv6Network("64:ff9b::/96")


def faults_of(new: Destination, *, areas: Collection[str], own_ports: Collection[int] = ()) -> list[str]:
    """Return why a destination may not be added, one sentence a fault; `own_ports` are those of our own services."""
    faults = [*_form_faults(new), *_time_faults(new)]
    if new.area is not None and new.area not in areas:
        faults.append(f"There is no area {new.area!r}: choose one of {', '.join(sorted(areas))}.")
    if (new.mode == "push") != bool(new.url):
        faults.append("Give --url with push, and only with push.")
    elif new.url:
        faults += url_faults(new.url, practice=new.practice, own_ports=own_ports)
    return faults


def _form_faults(new: Destination) -> list[str]:
    faults = []
    if not ID.fullmatch(new.id):
        faults.append("An id has 2 to 36 small letters, digits, - and _, and begins with a letter or digit.")
    if new.role not in ROLES:
        faults.append(f"A role is one of {', '.join(ROLES)}.")
    if new.mode not in MODES:
        faults.append(f"A mode is one of {', '.join(MODES)}.")
    if not new.name.strip() or len(new.name) > LONGEST_NAME or not new.name.isprintable():
        faults.append(f"A name is 1 to {LONGEST_NAME} printable characters: reporters read it.")
    return faults


def _time_faults(new: Destination) -> list[str]:
    within = new.acknowledge_within
    if within is None or 1 <= within.total_seconds() / 3600 <= MOST_HOURS:
        return []
    return [f"A time to acknowledge is 1 to {MOST_HOURS} hours."]


def url_faults(url: str, *, practice: bool, own_ports: Collection[int] = ()) -> list[str]:
    """Return why events may not go to an address; plain http is for a practice receiver on this machine alone."""
    try:
        parts, port = urlsplit(url), urlsplit(url).port
    except ValueError:
        return [UNREADABLE]
    host = (parts.hostname or "").rstrip(".")
    if not host or not _is_clean(url):
        return [UNREADABLE]
    at_home = practice and host in LOOPBACK
    faults = _part_faults(parts, at_home=at_home)
    if at_home and port in own_ports:
        faults.append("This port is one of our own services: give the receiver another one.")
    if not at_home and _is_inside(host):
        faults.append("The address is private, of this machine or of the local network: give a public one.")
    return faults


def _is_clean(url: str) -> bool:
    return url.isascii() and url.isprintable() and " " not in url and len(url) <= LONGEST_URL


def _part_faults(parts: SplitResult, *, at_home: bool) -> list[str]:
    faults = []
    if parts.scheme != "https" and not (parts.scheme == "http" and at_home):
        faults.append("The address must begin with https:// (http:// only for a practice receiver on this machine).")
    if parts.username is not None or parts.password is not None:
        faults.append("A name or a password does not belong into the address: events are signed.")
    if parts.fragment:
        faults.append("An address has no part after #.")
    return faults


def _is_inside(host: str) -> bool:
    address = as_address(host)
    if address is None:  # a name; numbers in other notations (0x7f.1, 2130706433) are addresses to a resolver
        is_number = re.fullmatch(r"(?:0x[0-9a-f]*|[0-9]+)(?:\.(?:0x[0-9a-f]*|[0-9]+))*", host) is not None
        return is_number or "." not in host or host.endswith((".local", ".internal", ".localhost", ".localdomain"))
    return is_private(address)


def as_address(host: str) -> Address | None:
    """Return a host that is an IP address as one, without the zone of a local network."""
    try:
        return ip_address(host.split("%")[0])
    except ValueError:
        return None


def is_private(address: Address) -> bool:
    """Say whether an address is anything but a public one, also behind an IPv6 form of it."""
    if isinstance(address, IPv6Address):
        inner = _carried(address)
        if inner is None:
            return not (address.is_global and address in PUBLIC_IPV6)
        address = inner
    return not address.is_global or address.is_multicast


def _carried(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 one leads to: mapped, by 6to4 (RFC 3056) or by NAT64 (RFC 6052)."""
    by_nat64 = IPv4Address(int(address) & 0xFFFFFFFF) if address in NAT64 else None
    return address.ipv4_mapped or address.sixtofour or by_nat64
