"""A request from its first word to its end in Russian, on either platform."""

from tests.acceptance.conftest import Agency


async def test_a_russian_client_on_telegram_and_a_russian_channel_on_slack(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    ann, berlin = agency.ann, agency.berlin
    await carla.says("/language ru")
    await carla.sees("Теперь я говорю с вами по-русски.")
    assert carla.menu == (("Новая заявка", "Мои заявки"), ("Поговорить с человеком",))
    assert "Теперь я говорю с вами по-русски." in await ann.commands("language русский")
    await agency.maria.says("/language")
    chosen = await agency.maria.presses("Русский", on="Which language shall I speak with you?")
    assert chosen == "Теперь я говорю с вами по-русски."

    await carla.says("Нужен столик на четверых в пятницу")
    confirmation = await carla.sees("Заявка принята. Мы ответим до 2 марта (пн), 11:00.")
    assert confirmation.buttons == ("Срочно", "Отозвать", "Категория")
    card = await ann.sees("Claim by", chat=berlin)
    assert "#1 теперь ваша: Нужен столик" in await ann.presses("Claim", chat=berlin)
    await carla.sees("Ann берётся за дело и напишет вам.")

    await ann.presses("Reply", chat=berlin)
    await ann.says("На какое время?", chat=berlin, thread=card.id)
    await carla.sees("Ann (#1)\nНа какое время?")
    await carla.says("На восемь")
    await carla.sees("Добавлено к #1: Нужен столик")
    await ann.commands("done 1 Столик заказан на восемь")
    agency.stage.clock.move(seconds=11)
    result = await carla.sees("Ann присылает результат по #1 «Нужен столик на четверых в пятницу»:")
    assert result.buttons == ("Всё хорошо", "Ещё не готово")
    assert "Спасибо!" in await carla.presses("Всё хорошо")
    await carla.taps("Мои заявки")
    await carla.sees("#1 Нужен столик на четверых в пятницу — закрыта")

    await agency.maria.says("/summary")
    await agency.maria.sees("Сводка за сегодня, все команды")


async def test_a_russian_client_on_slack_and_a_russian_group_on_telegram(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    luis, rita, group = agency.luis, agency.rita, agency.lisbon
    await agency.maria.says("/language ru", chat=group)
    await agency.maria.sees("Теперь я пишу в этом канале по-русски.", chat=group)
    for each in (luis, rita):
        await each.says("/language ru")
        await each.sees("Теперь я говорю с вами по-русски.")
    await colin.commands("language ru")

    await colin.says("Переведите, пожалуйста, это письмо")
    confirmation = await colin.sees("Заявка принята. Мы ответим до 2 марта (пн), 11:00.")
    assert confirmation.buttons == ("Срочно", "Отозвать", "Категория")
    card = await luis.sees("Взять до: 2 марта (пн)", chat=group)
    assert card.buttons == ("Взять", "Не возьму", "Детали")
    first = await luis.pressed("Взять", chat=group)
    second = await rita.pressed("Взять", chat=group)
    assert "#1 теперь ваша" in await luis.answered(first)
    assert "#1 уже занята. Исполнитель: Luis" in await rita.answered(second)

    relayed = await luis.sees("#1 Colin")
    assert relayed.buttons == ("Ответить", "Готово", "Готово с результатом", "Таймер")
    await luis.says("На какой язык?", reply_to=relayed.id)
    await luis.sees("Доставлено: Colin (#1).")
    await colin.says("На португальский")
    await luis.presses("Готово", on="На португальский")
    await luis.sees("Через 10 с Colin узнает, что #1 «Переведите, пожалуйста, это письмо» готова.")
    agency.stage.clock.move(seconds=11)
    result = await colin.sees("Luis сообщает: #1 «Переведите, пожалуйста, это письмо» готова.")
    assert result.buttons == ("Всё хорошо", "Ещё не готово")
    await colin.presses("Ещё не готово")
    await luis.sees("Colin сообщает: #1 ещё не готова.")
