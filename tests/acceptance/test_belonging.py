"""The desk comes into groups and loses them, and whoever can mend it is told."""

from tests.acceptance.conftest import Agency


async def test_a_manager_adds_the_desk_and_makes_a_team_of_the_group(agency: Agency):
    telegram, maria = agency.stage.telegram, agency.maria
    porto = telegram.add_group("Team Porto", [maria.user], with_bot=False)

    telegram.add_bot_to_group(porto, by=maria.user)
    await maria.sees("write “/team” and the team's name", chat=porto)
    await maria.says("/team Porto", chat=porto)
    await maria.sees("This is now the channel of team Porto", chat=porto)


async def test_on_slack_likewise_but_a_stranger_hears_nothing(agency: Agency):
    stage, desk = agency.stage, agency.stage.slack.bot_user_id
    sven = stage.slack.add_user("sven", real_name="Sven")
    maria = next(user.id for user in stage.slack.users if user.name == "maria")
    private = stage.slack.add_channel("svens", members=[sven], bot=False)
    madrid = stage.slack.add_channel("team-madrid", members=[maria], bot=False)

    stage.slack.join(desk, private, by=sven)
    stage.slack.join(desk, madrid, by=maria)

    await stage.until(
        lambda: [
            each
            for each in stage.slack.messages(madrid)
            if "write “/desk team” and the" in stage.reads(each.plain)
        ],
        "Maria reads how to bind a team",
        list,
    )
    await stage.quiet()
    assert stage.slack.messages(private) == []


async def test_a_team_that_lost_the_desk_gets_its_cards_when_it_is_back(agency: Agency):
    slack, berlin = agency.stage.slack, agency.berlin
    carla = await agency.client_on_telegram("Carla", "Berlin")

    slack.leave(slack.bot_user_id, berlin, by=agency.ben.user)
    await agency.maria.sees("I was removed from the channel of team Berlin")
    await carla.says("Please book a table for two")
    await carla.sees("#1")
    await agency.stage.quiet()
    slack.join(slack.bot_user_id, berlin, by=agency.ben.user)

    await agency.ann.sees("I am back in the channel of team Berlin", chat=berlin)
    await agency.ann.presses("Claim", on="table for two", chat=berlin)
    await carla.sees("Ann")


async def test_an_archived_channel_and_a_silenced_desk_are_told_as_well(agency: Agency):
    agency.stage.slack.archive(agency.ann.user, agency.berlin)
    await agency.maria.sees("The channel of team Berlin was archived or deleted")

    agency.stage.telegram.restrict_bot(agency.lisbon, by=agency.luis.user)
    await agency.maria.sees("I may no longer write in the channel of team Lisbon")


async def test_an_upgraded_group_changes_nothing_for_anyone(agency: Agency):
    telegram, maria = agency.stage.telegram, agency.maria
    basic = telegram.add_group("Team Faro", [maria.user], basic=True)
    await maria.says("/team Faro", chat=basic)
    await maria.sees("channel of team Faro", chat=basic)
    await agency.stage.quiet()
    before = [each.text for each in maria.see()]

    faro = telegram.migrate(basic)
    fred = await agency.client_on_telegram("Fred", "Faro")
    await fred.says("Please water the plants")
    await maria.sees("water the plants", chat=faro)
    await agency.stage.quiet()

    assert [each.text for each in maria.see(faro) if "team" in each.text.lower()] == []
    private = [each.text for each in maria.see()]
    assert [text for text in private[len(before) :] if "channel" in text] == []
