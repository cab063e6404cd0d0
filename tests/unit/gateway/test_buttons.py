"""The gateway's own buttons, which the engine never hears of."""

from tests.unit.gateway.world import World, asks


async def test_the_sector_is_remembered(world: World) -> None:
    """Where a person works is asked once and kept."""
    world.engine.answers = [asks(None, "gateway:sector:school")]
    await world.say("hello there")
    await world.choose("gateway:sector:school")
    assert (await world.conversation()).sector == "school"


async def test_a_call_to_a_recipient_is_written_down(world: World) -> None:
    """Who had to call and did says so with a button."""
    world.engine.answers = [asks(None, "gateway:told:social_care", kind="receipt")]
    await world.say("hello there")
    said = await world.choose("gateway:told:social_care")
    assert world.cases.calls == ["social_care"]
    assert "you called" in said[0].text


async def test_deleting_data_destroys_who_reported(world: World) -> None:
    """The button that the engine offers is carried out by the gateway alone."""
    world.engine.answers = [asks(None, "gateway:delete_my_data", "deny")]
    await world.say("hello there")
    said = await world.choose("gateway:delete_my_data")
    assert world.cases.forgotten == 1
    assert "deleted" in said[0].text
    assert len(said) == 1  # the offer that was taken does not come again
