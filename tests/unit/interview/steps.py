"""Steps that tests of the interview take on their way."""

from __future__ import annotations

from tests.unit.interview.world import Talk

SAW = "a girl got in a van with two men"


async def parked() -> Talk:
    """A driver who has parked and told what was seen."""
    talk = Talk()
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    await talk.say(SAW)
    return talk


async def skip_to(talk: Talk, step: str) -> list[str | None]:
    """Skip until a step is asked; the steps on the way."""
    asked: list[str | None] = []
    while talk.step != step and len(asked) < 40:
        asked.append(talk.step)
        await talk.tap(intent="skip")
    assert talk.step == step
    return asked
