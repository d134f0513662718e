# What the commands outbox and inbox print, for whoever runs the desk.

queues-playground = No tokens are configured, so this is the playground's, in { $folder }.
queues-busy = Another program is writing to the desk's database and does not let go: try again in a moment.

queues-outbox-sizes =
    Outbox: { $ready } waiting ({ $due } of them due now), { $sending } being carried, { $parked } parked, { $dead } dead, { $dropped } dropped, { $sent } arrived.
    In doubt: { $unknown } may have arrived already; { $repeated } were sent once more for that reason.
queues-inbox-sizes = Inbox: { $new } waiting ({ $failed } of them failed before), { $away } of platforms that are not served, { $poison } poison, { $dropped } dropped, { $done } handled.
queues-none = No such rows.
queues-more = These are { $count }, and there are more: ask for them with --limit.

queues-outbox-row = { $id }: { $state }, { $age } old, to { $place }
queues-inbox-row = { $id }: { $state }, { $age } old, from { $place }
queues-team = team { $team } on { $platform }
queues-person = { $name } on { $platform }
queues-from-desk = the desk itself
queues-state-ready = waiting
queues-state-sending = being carried
queues-state-sent = arrived
queues-state-parked = parked until its receiver is back
queues-state-dead = dead
queues-state-dropped = dropped
queues-state-new = waiting
queues-state-away = waiting for its platform to be served
queues-state-poison = poison
queues-state-done = handled

queues-about = about #{ $number }
queues-characters = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}
queues-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
queues-attempts = { $count ->
    [0] not tried yet
    [one] tried once
   *[other] tried { $count } times
}
queues-may-have-arrived = may have arrived
queues-repeated = sent once more
queues-next = next attempt in { $wait }
queues-error = last error: { $error }
queues-dropped = dropped by { $by }, { $at }: { $why }
queues-retried = retried by { $by }, { $at }

queues-skipped = Skipped, since the desk has no use for them:
queues-skipped-kind = { $platform } { $kind }: { $count ->
    [one] once
   *[other] { $count } times
}, last { $at }

queues-outbox-hint = Mended? “frontdesk outbox retry ID”, or “retry --all-dead”. Given up? “frontdesk outbox drop ID --reason WHY”.
queues-inbox-hint = Mended? “frontdesk inbox retry ID”. Given up? “frontdesk inbox drop ID --reason WHY”.

queues-goes-again = Row { $id } goes out again: within half a minute if the desk runs, else when it starts.
queues-needless = Row { $id } need not go: row { $other } is newer, waits and shows the same. It is taken out of the outbox.
queues-dead-go-again = { $count ->
    [0] No row is dead.
    [one] One row goes out again: within half a minute if the desk runs, else when it starts.
   *[other] { $count } rows go out again: within half a minute if the desk runs, else when it starts.
}
queues-handled-again = Row { $id } is handled again: within half a minute if the desk runs, else when it starts.
queues-given-up = Row { $id } is dropped.

queues-which = Name one row by its id, or say --all-dead instead.
queues-no-reason = Say why with --reason: the words are kept with the row.
queues-no-delivery = There is no row { $id } in the outbox: “frontdesk outbox --all” names those there are.
queues-no-arrival = There is no row { $id } in the inbox: “frontdesk inbox --all” names those there are.
queues-is-sending = Row { $id } is being carried: see in a moment what became of it. If no desk runs, start it; it takes the row up again.
queues-is-sent = Row { $id } has arrived already.
queues-is-dropped = Row { $id } was dropped by { $by }, { $at }: { $why }
queues-is-new = Row { $id } has not failed for good: a desk that runs handles it by itself.
queues-is-away = Row { $id } waits for its platform: it is handled when the desk serves that platform again.
queues-is-done = Row { $id } was handled already.

check-clocks-sound = { $clocks } clocks of { $tasks } tasks: each figure is what the journal says. { $untold } began before the journal told of clocks.
check-clocks-differ =
    { $count } of { $clocks } clocks of { $tasks } tasks are not what the journal says:
    { $lines }
check-clocks-line = #{ $number } { $kind }, round { $round }: kept { $kept }, by the journal { $journal }
