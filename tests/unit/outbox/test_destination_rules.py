"""F19: what an operator gives for a destination is looked at before anything is kept."""

from datetime import timedelta
from typing import Any

import pytest

from bot.outbox import Destination
from bot.outbox.destination_rules import faults_of, url_faults

AREAS = ("demo", "croydon")
GOOD: dict[str, Any] = {
    "id": "force_intel",
    "role": "police",
    "mode": "push",
    "name": "Testshire Police Intelligence",
    "practice": False,
    "area": "demo",
    "url": "https://feed.police.example.org/events",
}


@pytest.mark.parametrize(
    "url",
    [
        "file:" + "//" + "/etc/passwd",
        "gopher://x.example.org",
        "ftp://x.example.org/",
        "not a url",
        "https://",
        "http://police.example.org/events",
        "http://169.254.169.254/latest/meta-data",
        "https://169.254.169.254/",
        "https://[fe80::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[::127.0.0.1]/",
        "https://[2002:7f00:1::]/",
        "https://[64:ff9b::a00:1]/",
        "https://[fec0::1]/",
        "https://[2001:0:7f00:1::]/",
        "https://10.1.2.3/events",
        "https://192.168.1.5/",
        "https://127.0.0.1:5005/webhooks/gateway/webhook",
        "https://localhost/",
        "https://localhost./",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://intranet/",
        "https://printer.local/",
        "https://user:pass@police.example.org/",
        "https://police.example.org/#part",
        "https://police.example.org:99999/",
        "https://polic\u0435.example.org/",
        "https://police.example.org/" + "a" * 500,
    ],
)
def test_an_address_that_events_must_not_go_to_is_refused(url: str) -> None:
    """Scheme, passwords, private and local addresses in every notation, letters, length: each has its fault."""
    assert url_faults(url, practice=False)


@pytest.mark.parametrize("url", ["https://police.example.org", "https://feed.police.example.org:8443/events?unit=7"])
def test_a_public_address_over_https_is_taken(url: str) -> None:
    """What a force would give has no fault."""
    assert url_faults(url, practice=False) == []


def test_a_practice_receiver_may_stand_on_this_machine_but_be_none_of_our_services() -> None:
    """F4: an integrator can test at home, and never gets the engine's own webhook; the network stays closed."""
    assert url_faults("http://127.0.0.1:7000/events", practice=True, own_ports=(5005,)) == []
    assert url_faults("http://127.0.0.1:5005/webhooks", practice=True, own_ports=(5005,))
    assert url_faults("http://169.254.169.254/", practice=True)
    assert url_faults("https://10.0.0.1/", practice=True)


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "has space"},
        {"id": "x" * 37},
        {"id": "a"},
        {"id": "Force"},
        {"id": "person:h1"},
        {"role": "press"},
        {"mode": "fax"},
        {"name": " "},
        {"name": "x" * 201},
        {"name": "Police\u202e"},
        {"area": "atlantis"},
        {"url": None},
        {"mode": "pull"},
        {"acknowledge_within": timedelta(hours=-5)},
        {"acknowledge_within": timedelta(0)},
        {"acknowledge_within": timedelta(days=365)},
    ],
)
def test_what_is_wrong_with_a_destination_is_said(wrong: dict[str, Any]) -> None:
    """Each field is held to its form; what is right has no fault."""
    assert faults_of(Destination(**GOOD), areas=AREAS) == []
    assert faults_of(Destination(**(GOOD | wrong)), areas=AREAS)
