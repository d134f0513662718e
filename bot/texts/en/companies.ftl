# The company that a client belongs to.

invited-of-company = { $whom } of { $company }
invite-company-clients = Only clients belong to a company: “{ $slash }invite client company:Acme”.
company-joined = You belong to { $company } here from now on.
