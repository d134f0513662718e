-- What staff remember of a client, or (without a client) of everybody at a company, in lines.

CREATE TABLE profile_line (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    client TEXT REFERENCES person (id),
    company TEXT NOT NULL,
    company_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    assistant TEXT REFERENCES person (id),
    added_by TEXT NOT NULL REFERENCES person (id),
    added_at BIGINT NOT NULL,
    removed_by TEXT REFERENCES person (id),
    removed_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE INDEX profile_line_client ON profile_line (client, number) WHERE client IS NOT NULL;
CREATE INDEX profile_line_company ON profile_line (company_key, number) WHERE company_key <> '';
