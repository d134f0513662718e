# Teams: when they are open, on which days not, and who has changed it.

command-opening = when a team is open: { $slash }opening Mon-Fri 9-17
refused-opening = When a team is open is for managers, and for team leads of their own team.
opening =
    { $lines }

    “{ $slash }opening Mon-Fri 9-17” sets the week, “{ $slash }opening 24 Dec 9-12” or “{ $slash }opening 24 Dec - 2 Jan closed” single days, “{ $slash }opening cancel 24 Dec” takes them back, “{ $slash }opening holidays DE-BY” closes on public holidays.
opening-of =
    { $team } is open ({ $zone }):
    { $lines }
opening-with =
    { $said }
    { $holidays }
opening-closed-line = • { $days } closed
opening-more =
    { $count ->
        [one] • … and one more
       *[other] • … and { $count } more
    }
opening-holidays =
    Closed on public holidays ({ $region }), next:
    { $lines }
opening-holiday-line = • { $day } { $name }
opening-set =
    { $said }

    This holds from now on. What was promised already keeps its time.
opening-which-team = Which team’s opening hours? There are: { $names }. “{ $slash }opening Berlin Mon-Fri 9-17”
opening-unclear = I do not understand “{ $words }”. Please write days and times: “{ $slash }opening Mon-Fri 9-12, 13-17”, or a day: “{ $slash }opening 24 Dec closed”. Nothing was changed.
opening-long = “{ $words }” would be a night of more than 14 hours. Please write 9-17 for a day, 21-5 for a night. Nothing was changed.
opening-zone = I know no time zone “{ $words }”. Please write one like Europe/Berlin. Nothing was changed.
opening-region = I know no public holidays of “{ $region }”. Please write the country’s two letters, and its region where holidays differ: “{ $slash }opening holidays DE-BY”, “{ $slash }opening holidays GB-SCT”. Nothing was changed.
opening-parts = I do not know the region “{ $region }”. That country has: { $parts }. Nothing was changed.
opening-too-many = More than { $most } single days would be set. Please take some back first: “{ $slash }opening cancel 24 Dec”.
opening-never = Then { $team } would never be open in a week, and nothing it promises would ever come due. Nothing was changed. Days off are written like “{ $slash }opening 24 Dec - 2 Jan closed”.
opening-too-little = With { $week } a week { $team } would be open too little for what it promises ({ $promised }). Nothing was changed. “{ $slash }targets” and “{ $slash }escalation” show it.
opening-renewed =
    The public holidays up to the end of { $year } are in the opening hours now.
    { $said }
opening-region-gone = I know no public holidays of { $region } any more. From { $year } on { $team } is open on them, until somebody sets others: “{ $slash }opening { $team } holidays DE-BY”.
team-changed-by =
    { $by } has changed the settings of your team:
    { $said }
team-settings =
    { $parts }
team-undone =
    It is as it was before.
    { $said }
team-undone-by =
    { $by } has taken back the last change of your team’s settings:
    { $said }

command-escalation = who is told when nobody claims: { $slash }escalation urgent 3 min, 10 min, 20 min
refused-escalation = Who is told of unclaimed requests is for managers, and for team leads of their own team.
escalation =
    While nobody claims a request, in the team’s working time:
    { $lines }
    “{ $slash }escalation Berlin urgent 3 min, 10 min, 20 min” changes it: first those on shift, then those off shift who agreed (“{ $slash }offshift on”), then the managers. “never” leaves a step out; “{ $slash }escalation low 1 h, 4 h, digest” leaves the last one to the managers’ digest.
escalation-line = { $team }, { $priority }: those on shift { $on }, off shift { $off }, managers { $managers }
escalation-after = after { $wait }
escalation-left-out = never
escalation-digest = in their digest
escalation-set =
    From now on, while nobody claims a request, in the team’s working time:
    { $lines }
escalation-how = Write three times, each after the one before: “{ $slash }escalation urgent 3 min, 10 min, 20 min”. “never” leaves a step out: “{ $slash }escalation low 1 h, never, digest”. Without a priority it is the normal one.
escalation-length = How long is “{ $words }”? Write “3 min”, “1h30”, “8 h” or “never”.
escalation-range = A step comes after a minute at least and { $days } days of working time at most.
escalation-order = Each step comes later than the one before. Nothing was changed.
escalation-nobody = Then nobody would ever be told, and a request could be forgotten. Leave one step at least. Nothing was changed.
escalation-which-team = Of which team? There are: { $names }. “{ $slash }escalation Berlin urgent 3 min, 10 min, 20 min”

command-offshift = whether you are asked off shift when nobody claims: { $slash }offshift on
off-shift-how = Write “{ $slash }offshift on” to be asked off shift when nobody on shift claims a request, “{ $slash }offshift off” to be left alone.
off-shift-is-on = You are asked off shift when nobody on shift claims a request. “{ $slash }offshift off” ends it.
off-shift-is-off = Off shift you are left alone. “{ $slash }offshift on” has you asked when nobody on shift claims a request.
off-shift-on = When nobody on shift claims a request, I ask you as well, and then you may claim it.
off-shift-off = Off shift I leave you alone.
