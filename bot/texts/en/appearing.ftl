# How the staff appear to clients: their names, and what no client reads.

command-deskname = by which name clients know you: { $slash }deskname Sophie
command-mask = phone numbers and addresses of yours that no client reads: { $slash }mask +49 170 5550123
refused-name = Only people who work here have a name for clients, and details that are hidden from them.
refused-rename = Only managers, and the lead of the team, choose the names of others.
desk-itself = { $desk }
desk-name-is = Clients know you as “{ $name }”. “{ $slash }deskname Sophie” changes that; your colleagues go on reading “{ $own }”.
desk-name-is-of = Clients know { $own } as “{ $name }”.
desk-name-set = From now on clients read “{ $name }”. Your colleagues go on reading “{ $own }”.
desk-name-own = From now on clients read your own name, “{ $own }”.
desk-name-set-of = From now on clients read “{ $name }” for { $own }.
desk-name-by = { $by } has chosen the name by which clients know you: “{ $name }”. Your colleagues go on reading “{ $own }”.
desk-name-nobody = Nobody here is called “{ $name }”. Write your own name for clients alone, “{ $slash }deskname Sophie”, or that of another behind theirs, “{ $slash }deskname Luis: Sophie”.
desk-name-long = A name has { $most } characters at most. Please choose a shorter one.
desk-name-taken = Somebody else here is called “{ $name }”. Please choose another name, so that clients can tell you apart.
card-shielded = This card leads to somebody who works here, so I have kept it without the number: no client gets that from me. In words a number is hidden once you have named it: “{ $slash }mask +49 170 5550123”.
mask-none = Your @names are hidden from clients in any case. Add what else no client shall read, with commas between: “{ $slash }mask +49 170 5550123, ann@example.org”.
mask-list = Hidden from clients, beside your @names: { $hidden }. “{ $slash }mask” with new ones replaces them, “{ $slash }mask none” shows everything again.
mask-set = Clients read ••• for these from now on, whoever of us writes them: { $hidden }. What clients write themselves stays as it is.
mask-dropped = Only your @names are hidden from clients now.
mask-too-many = { $most } are the most that can be hidden. Please leave some out.
mask-too-short = “{ $said }” is too short: other words would be taken for it. Write the whole phone number or address, with { $least } characters at least.
