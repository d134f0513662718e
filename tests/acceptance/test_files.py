"""Photos and documents cross in both directions and between platforms."""

from tests.acceptance.conftest import Agency

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


async def test_telegram_photo_reaches_the_slack_thread_and_a_document_comes_back(
    agency: Agency,
) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    ann, berlin = agency.ann, agency.berlin

    await carla.sends_photo(PNG, "Is this the right form?")
    card = await ann.sees("Is this the right form?", chat=berlin)
    await ann.presses("Claim", chat=berlin)
    photo = await agency.stage.until(
        lambda: next((s for s in ann.see(berlin) if s.raw.files), None),
        "a photo in the thread",
        list,
    )
    assert photo.thread == card.id
    assert agency.stage.slack.file_content(photo.raw.files[0].id) == PNG

    await ann.presses("Reply", chat=berlin)
    await ann.sees("You are writing to Carla", chat=berlin)
    await ann.uploads(
        b"filled in", "form.txt", "text/plain", text="Signed:", chat=berlin, thread=card.id
    )
    reply = await agency.stage.until(
        lambda: next((s for s in carla.see() if s.raw.file and s.raw.from_bot), None),
        "a document for Carla",
        carla.see,
    )
    assert reply.raw.file.name == "form.txt"
    assert agency.stage.telegram.file_content(reply.raw.file.file_id) == b"filled in"
    assert any("Signed:" in each.text for each in carla.see())


async def test_slack_document_reaches_the_assistant_on_telegram_and_a_photo_comes_back(
    agency: Agency,
) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    luis = agency.luis

    await colin.uploads(
        b"%PDF-1.4 lease", "lease.pdf", "application/pdf", text="Please check the lease"
    )
    await luis.presses("Claim", chat=agency.lisbon)
    document = await agency.stage.until(
        lambda: next((s for s in luis.see() if s.raw.file), None), "the lease", luis.see
    )
    assert document.raw.file.name == "lease.pdf"
    assert agency.stage.telegram.file_content(document.raw.file.file_id) == b"%PDF-1.4 lease"

    await luis.sends_photo(PNG, "Page 3 is missing", reply_to=document.id)
    shared = await agency.stage.until(
        lambda: next((s for s in colin.see() if s.raw.files and s.raw.from_bot), None),
        "a photo for Colin",
        colin.see,
    )
    assert agency.stage.slack.file_content(shared.raw.files[0].id) == PNG


async def test_a_file_goes_by_reference_within_telegram(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")

    await carla.sends_document(b"minutes", "minutes.txt")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await agency.stage.until(
        lambda: next((s for s in agency.luis.see() if s.raw.file), None),
        "the minutes",
        agency.luis.see,
    )

    sent = [call for call in agency.stage.telegram.calls if call["method"] == "sendDocument"]
    assert sent
    assert not any(call.get("files") for call in sent)
    assert not any(call["method"] == "getFile" for call in agency.stage.telegram.calls)


async def test_an_album_is_asked_about_once_and_goes_as_one(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    agency.stage.clock.move(minutes=45)

    for number in range(3):
        agency.stage.telegram.send_photo(
            carla.user, carla.user, PNG, f"View {number}", media_group_id="views"
        )
    await agency.stage.quiet()
    assert len([s for s in carla.see() if "Which request does this belong to?" in s.text]) == 1
    await carla.presses("Part of #1 Book a hotel")
    await agency.stage.quiet_but_waiting()
    agency.stage.clock.move(seconds=2)

    await agency.stage.until(
        lambda: [s for s in agency.ann.see(agency.berlin) if len(s.raw.files) == 3],
        "all three photos as one in the thread",
        lambda: agency.ann.see(agency.berlin),
    )


async def test_words_that_are_no_caption_go_before_their_file(agency: Agency) -> None:
    """Each of the two is one message in its turn; the words have the buttons."""
    colin = await agency.client_on_slack("Colin", "Lisbon")
    words = "Please check the lease. " * 60
    await colin.uploads(b"%PDF-1.4 lease", "lease.pdf", "application/pdf", text=words)
    await agency.luis.presses("Claim", chat=agency.lisbon)

    lease = await agency.stage.until(
        lambda: next((s for s in agency.luis.see() if s.raw.file), None), "it", agency.luis.see
    )
    await agency.stage.quiet()
    assert lease.text == "" and lease.buttons == ()
    (said,) = [s for s in agency.luis.see() if words.strip() in s.text]
    assert int(said.id) < int(lease.id) and "Colin" in said.text


async def test_a_sticker_goes_behind_who_sent_it(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a hotel")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await carla.sees("Luis has taken it")

    agency.stage.telegram.send_sticker(carla.user, carla.user, b"RIFF", "\N{THUMBS UP SIGN}")

    await agency.stage.until(
        lambda: next((s for s in agency.luis.see() if s.raw.file), None), "it", agency.luis.see
    )
    *_, said, sticker = agency.luis.see()
    assert sticker.raw.file.kind == "sticker" and "Carla" in said.text
