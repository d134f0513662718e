# Clients' profiles: what staff remember of a client, and of everybody at a company.

command-client = what we know of a client: { $slash }client Carla, { $slash }client Carla note: likes mornings
client-how =
    “{ $slash }client Carla” shows what we know of Carla, “{ $slash }client 12” of the client of #12, and a company's name what holds for all its people.
    Behind the name you add a line: “{ $slash }client Carla note: likes mornings”, “rule: copy in the accountant”, “never: call before ten”, “prefers: Luis”, “sort: invoice = bookkeeping”, “names: desk” or “target: answer 15 min”.
    “{ $slash }client remove 3” takes line 3 away, “{ $slash }client Carla history” tells who changed what. Clients never see any of it.
client-nobody = I know no client or company of yours called “{ $name }”.
client-several = Several clients fit “{ $name }”: { $names }. Please write the whole name.
client-no-company = No company is known of { $name }.
client-empty = Nothing is written down about { $name } yet. “{ $slash }client { $name } note: …” adds a line.
client-about =
    What we know of { $name }:
    { $lines }
client-about-company =
    For everybody at { $company }:
    { $lines }
client-both =
    { $own }
    { $company }
client-line-never = { $number }. Never: { $text }
client-line-rule = { $number }. Rule: { $text }
client-line-prefers = { $number }. Prefers { $text }
client-line-sort = { $number }. Category: { $text }
client-line-names = { $number }. { $text ->
        [desk] Reads “{ $desk }” instead of our names
       *[own] Reads our names
    }
client-names-how = Please write “names: desk”, and “{ $desk }” is read instead of our names, or “names: own”.
client-line-target = { $number }. Promised: { $text }
client-target-how = Please write what is promised, like “{ $slash }client Acme target: answer 15 min, done 3 h”; the words are those of “{ $slash }targets”.
client-line-note = { $number }. { $text }
client-on-claim =
    Before you begin with #{ $number }, for your eyes alone:
    { $profile }
client-more =
    { $said }
    { $count ->
        [one] One more line
       *[other] { $count } more lines
    }: “{ $slash }client { $number }”
client-added =
    Written down about { $name }. Whoever claims a request of theirs reads it:
    { $line }
client-added-company =
    Written down for everybody at { $name }. Whoever claims a request of theirs reads it:
    { $line }
client-news =
    { $by } has written down about { $name }, for whom you work now:
    { $line }
client-removed =
    Taken away from what we know of { $name }:
    { $line }
client-no-line = There is no line { $number } that you could take away.
client-too-long = A line has { $most } characters at most. Please shorten it.
client-too-many = There are very many lines about { $name } already. Please take some away first.
client-sort-how = Please write words and a category, “sort: invoice, receipt = bookkeeping”, or one category for everything, “sort: bookkeeping”. There are: { $categories }.
client-prefers-whom =
    { $count ->
        [0] Nobody here is called “{ $name }”. Please write the name of an assistant: “prefers: Luis”.
       *[other] Several people here are called “{ $name }”. Please write the whole name.
    }
client-history =
    What was written down about { $name }, and what was taken away:
    { $lines }
client-change-added = { $at } { $name }, added: { $line }
client-change-removed = { $at } { $name }, taken away: { $line }
client-sent = I have written it to you alone.
client-no-chat = This is for your eyes alone, and I cannot write to you alone yet. Write to me once in a private chat, then ask again.
refused-profile = Only staff of the client's team read what we know of a client.
refused-remember = Only staff of the client's team write down what we know of a client.
refused-strike = Lines that somebody else wrote are taken away by a team lead or a manager.

button-write-line = Add a line
form-profile = Write down
form-profile-kind = What is it that you know of { $name }?
form-profile-note = Good to know
form-profile-rule = A rule to keep to
form-profile-never = Something never to do
form-profile-words = In your words
form-profile-words-hint = Whoever claims a request of theirs reads it. Clients never do.
form-profile-whom = For whom does it hold?
form-profile-company = Everybody at { $company }
form-profile-empty = Please write something here.
form-profile-nobody = This client is not one of your team's any more.
form-refused-profile = Slack did not open the form; nothing is lost. Please write the line yourself: “/desk client Carla note: likes mornings”.
