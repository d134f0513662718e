# The company that a client belongs to.

invited-of-company = { $whom } of { $company }
invite-company-clients = Only clients belong to a company: “{ $slash }invite client company:Acme”.
company-joined = You belong to { $company } here from now on.
invited-contact = { $whom } who speaks for { $company }
invite-contact-company = A contact speaks for a company: “{ $slash }invite contact company:Acme”.
contact-joined = You speak for { $company } here from now on: “{ $slash }status” also shows what its other people asked for, and you can cancel it or accept its result.
requests-company =
    { $said }

    Asked for by others at { $company }; “{ $slash }cancel” or “{ $slash }accept” with the number works for these, too:
    { $requests }
task-line-of = { $task } · { $client }
accepted-for-client = { $name } has accepted the result of #{ $number }, which is closed now.
