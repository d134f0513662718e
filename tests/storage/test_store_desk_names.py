"""How the staff appear to clients is kept, on both engines."""

from dataclasses import replace

from bot.domain.people import Account, AccountId
from tests.storage.stories import ANN, NOW, decided, known


async def test_a_desk_name_and_contacts_are_kept(store):
    await known(store)

    def change(desk):
        ann = desk.people.get(ANN.id)
        named = replace(ann, desk_name="Sophie", contacts=("+49 170 5550123", "ann@example.org"))
        account = Account(
            id=AccountId("telegram", "", "77"),
            person=ann.id,
            name="Annie",
            handle="ann_k",
            seen_at=NOW,
        )
        before = desk.people.contacts_of_staff()
        desk.record(decided(named, account), key="named", now=NOW)
        return before

    before = await store.write(change)
    ann, contacts = await store.read(
        lambda desk: (desk.people.get(ANN.id), desk.people.contacts_of_staff())
    )

    assert (ann.desk_name, ann.contacts) == ("Sophie", ("+49 170 5550123", "ann@example.org"))
    hidden = {"+49 170 5550123", "ann@example.org", "@ann_k", f"@{ANN.name}", "@Annie"}
    assert hidden <= set(contacts)
    assert hidden.isdisjoint(before)


async def test_who_keeps_the_own_name_may_be_mentioned_by_it(store):
    await known(store)

    contacts = await store.read(lambda desk: desk.people.contacts_of_staff())

    assert f"@{ANN.name}" not in contacts
