"""A client and a team who speak different languages, each in their own, on either platform."""

from tests.acceptance.conftest import Agency


async def test_german_client_on_telegram_and_english_team_on_slack(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    ann, berlin = agency.ann, agency.berlin
    await carla.says("/language")
    await carla.presses("Deutsch", on="Which language shall I speak with you?")
    await carla.sees("Ab jetzt spreche ich Deutsch mit Ihnen.")
    assert carla.menu == (("Neue Anfrage", "Meine Anfragen"), ("Mit jemandem sprechen",))

    await carla.says("Bitte einen Tisch für vier am Freitag")
    confirmation = await carla.sees("Ist angekommen. Sie bekommen bis Mo. 2. März, 11:00 eine")
    assert confirmation.buttons == ("Eilt", "Zurückziehen", "Kategorie")
    card = await ann.sees("Claim by", chat=berlin)
    assert card.buttons == ("Claim", "Pass", "Details")
    assert "#1 is yours: Bitte einen Tisch" in await ann.presses("Claim", chat=berlin)
    await carla.sees("Ann hat übernommen und schreibt Ihnen.")

    await ann.presses("Reply", chat=berlin)
    await ann.sees("You are writing to Carla about #1 now", chat=berlin)
    await ann.says("For which time?", chat=berlin, thread=card.id)
    await carla.sees("Ann (#1)\nFor which time?")
    await ann.sees("Delivered to Carla (#1).", chat=berlin)
    await carla.says("Um acht")
    await carla.sees("Zu #1 hinzugefügt")
    await ann.sees("#1 Carla\nUm acht", chat=berlin)

    await ann.commands("done 1 Booked for eight")
    await ann.sees("In 10 s Carla gets this result", chat=berlin)
    agency.stage.clock.move(seconds=11)
    result = await carla.sees("Ann hat #1 „Bitte einen Tisch für vier am Freitag“ fertig:")
    assert result.buttons == ("Passt so", "Noch nicht fertig")
    assert "Vielen Dank!" in await carla.presses("Passt so")
    await ann.sees("Carla says that #1 looks good.", chat=berlin)
    await carla.sees("Abgeschlossen. Vielen Dank!")
    await carla.taps("Meine Anfragen")
    await carla.sees("#1 Bitte einen Tisch für vier am Freitag \N{EN DASH} abgeschlossen")


async def test_english_client_on_slack_and_german_team_on_telegram(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    luis, rita, group = agency.luis, agency.rita, agency.lisbon
    await agency.maria.says("/language de", chat=group)
    await agency.maria.sees("Ab jetzt schreibe ich in diesem Kanal Deutsch.", chat=group)
    await luis.says("/language de")
    await luis.sees("Ab jetzt spreche ich Deutsch mit Ihnen.")

    await colin.says("Translate this letter, please")
    await colin.sees("Got it. You will have an answer by Mon 2 Mar 11:00.")
    card = await luis.sees("Übernehmen bis: Mo. 2. März", chat=group)
    assert card.buttons == ("Übernehmen", "Nichts für mich", "Details")
    first = await luis.pressed("Übernehmen", chat=group)
    second = await rita.pressed("Übernehmen", chat=group)
    assert "#1 gehört Ihnen" in await luis.answered(first)
    assert "Too late: Luis has #1" in await rita.answered(second)
    await colin.sees("Luis has taken it and will write to you.")

    await luis.sees("Sie haben #1 „Translate this letter, please“ für Colin.")
    relayed = await luis.sees("#1 Colin")
    assert relayed.buttons == ("Antworten", "Fertig", "Fertig mit Ergebnis", "Timer")
    await luis.says("Into which language?", reply_to=relayed.id)
    await luis.sees("Zugestellt an Colin (#1).")
    await colin.says("Portuguese")
    await luis.presses("Fertig", on="Portuguese")
    await luis.sees("In 10 s erfährt Colin, dass #1")
    agency.stage.clock.move(seconds=11)
    result = await colin.sees("Luis says that #1 “Translate this letter, please” is done.")
    assert result.buttons == ("Looks good", "Not done yet")
    await colin.presses("Not done yet")
    await luis.sees("Colin sagt: #1 ist noch nicht fertig.")


async def test_reminders_and_the_summary_are_in_their_readers_language(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    group, maria = agency.lisbon, agency.maria
    await maria.says("/language de", chat=group)
    await maria.sees("Ab jetzt schreibe ich in diesem Kanal Deutsch.", chat=group)
    await carla.says("Call the plumber")
    await maria.sees("Call the plumber", chat=group)

    agency.stage.clock.move(minutes=11)
    await maria.sees("wartet seit 11 Min. darauf, dass jemand übernimmt.", chat=group)
    agency.stage.clock.move(minutes=50)
    await maria.sees("has waited")
    await maria.says("/language de")
    await maria.sees("Ab jetzt spreche ich Deutsch mit Ihnen.")
    await maria.says("/summary")

    await maria.sees("Übersicht für heute, alle Teams")
    await maria.sees("Nicht übernommen: #1 Call the plumber")


async def test_a_stranger_is_met_in_the_platforms_language(agency: Agency) -> None:
    stranger = type(agency.maria)(
        agency.stage, "Hans", agency.stage.telegram.add_user("Hans", language_code="de-AT")
    )

    await stranger.says("Guten Tag, ich brauche Hilfe")

    await stranger.sees("Vielen Dank, Ihre Nachricht wurde weitergegeben.")
    await agency.maria.sees("Hans, who was not invited, wrote:")


async def test_an_assistant_learns_how_to_change_only_their_own(agency: Agency) -> None:
    assert "team leads can change the language of their team's channel" in (
        await agency.ann.commands("language de", chat=agency.berlin)
    )
    assert "Languages: Deutsch, English, Русский" in await agency.ann.commands("language klingon")
    assert "Ab jetzt spreche ich Deutsch" in await agency.ann.commands("language Deutsch")
    assert "Ann – Schicht bis" in await agency.ann.commands("who", chat=agency.berlin)
