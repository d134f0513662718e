# Routing: whom a new task is offered to, why, and what assistants can do.

command-why = why this person is asked first: { $slash }why 12
command-skills = what you can do: { $slash }skills web 3, writing; languages de, en; capacity 4
refused-why = Only staff of the task's team can see whom it is offered to.
refused-skills = Skills are kept for staff.
refused-vouch = Only a team lead or manager can say what others can do.
button-acknowledge = I have it
field-offered = Offered to
offered-until = { $name }, until { $until }
mode-broadcast = whoever is on shift may claim
mode-offer = the best is asked, then two more, then everybody
mode-assign = it is given to the best, who says “I have it”
team-mode-how = Write one of these behind it: “{ $slash }team mode broadcast”, “{ $slash }team mode offer” or “{ $slash }team mode assign”. Team { $team } now: { $now }.
team-mode = New requests of team { $team } from now on: { $now }.

offer-ask = #{ $number } “{ $title }” of { $client }: will you take it? You are asked first, until { $until }.
offer-theirs = #{ $number } “{ $title }” of { $client } is yours. Please say until { $until } that you have it.
offer-named = { $name }, will you take #{ $number }? You are asked first, until { $until }.
offer-for-everybody = Nobody who was asked took #{ $number }. Whoever is on shift can claim it now.
claim-offered = { $name } is asked first, until { $until }. After that it may be yours.

why =
    #{ $number } “{ $title }”: { $mode }. In this order, as things are now:
    { $lines }
why-held =
    { $holder } has #{ $number } “{ $title }”. Were it offered now, it would be in this order:
    { $lines }
why-nobody = The team has no assistants yet.
why-line = { $place }. { $name }: { $level ->
        [0] no such skill noted
       *[other] skill { $level } of 3
    }, { $speaks ->
        [yes] speaks the client's language
       *[no] not the client's language
    }{ $tie ->
        [preferred] , preferred by the client
        [last] , did the client's last task
       *[none] { "" }
    }, { $open } of { $capacity } tasks{ $asked ->
        [yes] , was asked
       *[no] { "" }
    }
why-not-off = { $name }: not on shift
why-not-full = { $name }: has { $open } of { $capacity } tasks

skills-shown =
    { $name }:
    { $skills }
    Tasks at a time: { $capacity }.
    “{ $slash }skills web 3, Excel; languages de, en; capacity 4” changes it; levels are 1 to 3.
skills-kept =
    { $name }:
    { $skills }
    Tasks at a time: { $capacity }.
skills-by =
    { $by } has changed what is known of you.
    { $said }
skills-line = { $skill } · { $level } of 3
skills-none = No skills noted yet
skills-unclear = I do not understand “{ $words }”. Write it like “{ $slash }skills web 3, Excel; languages de, en; capacity 4”. Kinds of work are { $categories }; other skills in your own words. Languages are { $languages }.
skills-language = speaks { $language }
spoken-en = English
spoken-de = German
spoken-ru = Russian
spoken-fr = French
spoken-es = Spanish
spoken-pt = Portuguese
spoken-it = Italian
spoken-nl = Dutch
spoken-pl = Polish
spoken-uk = Ukrainian
spoken-tr = Turkish
