"""Slack forms on the page: filled in, refused, sent, cut, grown, and unanswered."""

from playwright.async_api import expect

from tests.browser.forms_shown import FILLED, QUOTE, opens, opens_at_home, plain, question
from tests.browser.stage import PHONE, Chat


async def test_a_form_is_filled_in_refused_and_sent(page, rehearsal, berlin):
    form = await opens(rehearsal, berlin, QUOTE)
    await expect(form.get_by_label("What")).to_be_focused()
    await form.get_by_label("What").fill("A table\nfor four")
    await form.get_by_role("button", name="Send quote").click()
    await expect(form.get_by_text("Please complete this required field.").first).to_be_visible()
    await expect(form.get_by_label("Price")).to_be_focused()
    assert rehearsal.app.heard.empty(), "an incomplete form is not sent"

    await form.get_by_label("Price").fill("a lot")
    await form.get_by_label("Category").select_option("Web")
    await form.get_by_label("Hourly").check()
    await form.get_by_label("Weekend").check()
    await form.get_by_label("Day").fill("2026-12-24")
    await form.get_by_label("Hour", exact=True).fill("18:30")
    await form.get_by_label("Who").select_option("Ben")
    rehearsal.app.answer = {
        "response_action": "errors",
        "errors": {"price": "A price is a number."},
    }
    await form.get_by_role("button", name="Send quote").click()
    await expect(form.get_by_text("A price is a number.")).to_be_visible()
    await expect(form.locator(".form-error:visible")).to_have_count(1)
    price = form.get_by_label("Price")
    await expect(price).to_have_attribute("aria-invalid", "true")
    await expect(price).to_be_focused()
    await expect(form.get_by_label("What")).to_have_value("A table\nfor four")

    await rehearsal.app.hears("view_submission")
    rehearsal.app.answer = None
    await price.fill("40")
    await page.keyboard.press("Enter")
    await expect(berlin.form).to_have_count(0)
    values = (await rehearsal.app.hears("view_submission"))["view"]["state"]["values"]
    for name, value in FILLED.items():
        assert value.items() <= values[name][name].items()
    assert values["who"]["who"]["selected_user"] == rehearsal.world.on_slack["ben"]


async def test_a_form_has_the_room_it_needs_and_leaves_the_other_chat_alone(page, rehearsal):
    short = QUOTE | {"blocks": [QUOTE["blocks"][0], QUOTE["blocks"][3]]}
    carla = Chat(page, "carla-telegram")
    before = await Chat(page, "colin-slack").pane.bounding_box()
    colin = await opens_at_home(page, rehearsal, short)
    for part in (colin.form.get_by_label("What"), colin.form.get_by_label("Hourly")):
        await expect(part).to_be_in_viewport(ratio=1)
    await expect(colin.form.get_by_text("Colin · Slack")).to_be_visible()
    await expect(colin.form.get_by_role("button", name="More below")).to_be_hidden()
    form, other = await colin.form.bounding_box(), await carla.pane.bounding_box()
    assert form["height"] > before["height"], "in its own chat as it was it would be cut"
    assert other["y"] + other["height"] <= form["y"]
    await carla.writes("I can still write")
    await carla.sees("I can still write")

    await page.set_viewport_size(PHONE)
    await page.locator("#switcher").get_by_role("tab", name="Carla").click()
    await expect(colin.form).to_be_hidden()
    await page.locator("#switcher").get_by_role("tab", name="Colin").click()
    await page.keyboard.press("Escape")
    await colin.form.get_by_role("button", name="Not now").click()
    await expect(colin.form).to_have_count(0)


async def test_a_form_that_is_cut_says_so_and_can_always_be_sent(page, rehearsal):
    await page.set_viewport_size({"width": 1366, "height": 560})
    colin = await opens_at_home(page, rehearsal, QUOTE)
    send, more = (
        colin.form.get_by_role("button", name=each) for each in ("Send quote", "More below")
    )
    await expect(colin.form.get_by_label("Who")).not_to_be_in_viewport()
    await expect(send).to_be_in_viewport(ratio=1)
    await more.click()
    await expect(colin.form.get_by_label("What")).not_to_be_in_viewport()
    await colin.form.get_by_label("Who").scroll_into_view_if_needed()
    await expect(colin.form.get_by_label("Who")).to_be_in_viewport(ratio=1)
    await expect(more).to_be_hidden()
    await expect(send).to_be_in_viewport(ratio=1)


async def test_a_form_that_nobody_answers_waits_says_so_and_is_sent_again(rehearsal, berlin):
    short = QUOTE | {"blocks": QUOTE["blocks"][:1]}
    form = await opens(rehearsal, berlin, short)
    rehearsal.world.slack.deliveries.ack_seconds = 0.5
    rehearsal.app.acks = False
    await form.get_by_label("What").fill("Anything")
    send = form.get_by_role("button", name="Send quote")
    await send.click()
    await expect(send).to_have_attribute("aria-busy", "true")
    await expect(form.get_by_text("operation timed out")).to_be_visible()
    await expect(form.get_by_label("What")).to_have_value("Anything")

    rehearsal.app.acks = True
    await send.click()
    await expect(berlin.form).to_have_count(0)


async def test_a_form_loads_and_grows_without_losing_what_is_typed(page, rehearsal, berlin):
    loading = {"type": "modal", "title": plain("A quote"), "blocks": [{"type": "divider"}]}
    form = await opens(rehearsal, berlin, loading)
    await expect(form.get_by_role("button", name="Send quote")).to_be_hidden()
    world = rehearsal.world
    (view,) = world.slack.views(world.on_slack["ann"])
    await rehearsal.desk.slack("views.update", view_id=view.id, view=QUOTE)
    await form.get_by_label("Price").fill("40")
    more = QUOTE | {"blocks": [*QUOTE["blocks"], question("Why", "plain_text_input")]}
    await rehearsal.desk.slack("views.update", view_id=view.id, view=more)
    await expect(form.get_by_label("Why")).to_be_visible()
    await expect(form.get_by_label("Price")).to_have_value("40")
    await expect(form.get_by_label("Price")).to_be_focused()

    await page.keyboard.press("Escape")
    await expect(berlin.form).to_have_count(0)
    assert not world.slack.views(world.on_slack["ann"])
