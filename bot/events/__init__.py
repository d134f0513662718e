"""What happened: immutable facts about the outside world, each with a key that never repeats.

Adapters make them from raw rows; they know nothing of tasks. `at` is the platform's time.
"""

from bot.events.acts import (
    ButtonPressed,
    CommandGiven,
    ContactCard,
    FormSubmitted,
    HomeOpened,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    ReactionChanged,
    ShortcutUsed,
)
from bot.events.chats import (
    ChatMoved,
    Membership,
    MembershipChanged,
    ReachChanged,
)
from bot.events.origin import (
    Place,
    Sender,
)
from bot.events.own import (
    CalendarRead,
    Delivered,
    DeliveryFailed,
    ReminderDue,
    TroubleFound,
)

__all__ = [
    "ButtonPressed",
    "CalendarRead",
    "ChatMoved",
    "CommandGiven",
    "ContactCard",
    "Delivered",
    "DeliveryFailed",
    "Event",
    "FormSubmitted",
    "HomeOpened",
    "Membership",
    "MembershipChanged",
    "MessageDeleted",
    "MessageEdited",
    "MessageReceived",
    "Place",
    "ReachChanged",
    "ReactionChanged",
    "ReminderDue",
    "Sender",
    "ShortcutUsed",
    "TroubleFound",
]

Event = (
    MessageReceived
    | MessageEdited
    | MessageDeleted
    | ReactionChanged
    | MembershipChanged
    | CommandGiven
    | ButtonPressed
    | ShortcutUsed
    | FormSubmitted
    | HomeOpened
    | ReachChanged
    | ChatMoved
    | ReminderDue
    | DeliveryFailed
    | Delivered
    | TroubleFound
    | CalendarRead
)
