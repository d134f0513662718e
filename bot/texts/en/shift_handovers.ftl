# At the end of a shift: what cannot wait goes to whoever comes next.

shiftend-draft =
    Your shift ends { $ends }. This cannot wait until you are back, and goes to the next shift then:
    { $lines }
    “{ $slash }shiftend { $number } call back after six” adds a note.
shiftend-draft-empty = Your shift ends { $ends }. Nothing goes to the next shift.
shiftend-staying =
    { $text }
    It stays with you:
    { $lines }
shiftend-line-answer = #{ $number } { $title }: { $over ->
    [yes] an answer was due { $at }
   *[no] an answer is due { $at }
}
shiftend-line-work = #{ $number } { $title }: { $over ->
    [yes] was to be done { $at }
   *[no] to be done { $at }
}
shiftend-line-date = #{ $number } { $title }: { $over ->
    [yes] the client needed it { $at }
   *[no] the client needs it { $at }
}
shiftend-line-promise = #{ $number } { $title }: { $over ->
    [yes] was promised for { $at }
   *[no] promised for { $at }
}
shiftend-line-note = { $line }. Note: { $note }
shiftend-nothing = Nothing of yours falls due before you are back, so there is nothing to hand over.
shiftend-no-team = Only whoever works in a team has shifts to hand over.
shiftend-how = Write “{ $slash }shiftend 12 call back after six”, “{ $slash }shiftend without 12”, “{ $slash }shiftend with 12” or “{ $slash }shiftend send”. It has the lines that “{ $slash }shiftend” shows.
shiftend-sent-already = It has gone to the team already.
shiftend-sent =
    This has gone to { $team }, who take it line by line. Until then it stays with you:
    { $lines }
shiftend-left =
    { $name } hands this over, and nobody has taken it yet:
    { $lines }
    “{ $slash }assign { $number }” and a name give it to somebody.
shiftend-title = Hand-over from { $name }
shiftend-back = { $name } is back { $at }. Until then this cannot wait:
shiftend-no-return = No next shift of { $name } is planned. This cannot wait:
shiftend-taken = { $line }. { $name } has it.
shiftend-settled = { $line }. Settled.
shiftend-taken-already = { $name } has #{ $number } already.
shiftend-not-theirs = #{ $number } is settled or in other hands by now.
shiftend-own = #{ $number } is yours. Somebody else of your team takes it.
button-shiftend-send = Hand over now
button-shiftend-without = Keep #{ $number }
button-shiftend-with = Hand over #{ $number } too
button-shiftend-take = Take #{ $number }
command-shiftend = what you hand over when your shift ends
