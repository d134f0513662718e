-- Contracts with assistants and companies, and what was agreed in them and from when until when.
-- Days are local dates (YYYY-MM-DD); amounts and rates stand as decimal text in `basis`, which is
-- JSON. A person or a company has one contract of each side that has not ended.

CREATE TABLE contract (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    side TEXT NOT NULL,
    party TEXT REFERENCES person (id),
    company TEXT NOT NULL,
    currency TEXT NOT NULL,
    rhythm TEXT NOT NULL,
    anchor TEXT NOT NULL,
    employment TEXT NOT NULL,
    rounding TEXT NOT NULL,
    exclusive_to TEXT NOT NULL,
    shown BOOLEAN NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    made_by TEXT NOT NULL REFERENCES person (id),
    made_at BIGINT NOT NULL,
    revision BIGINT NOT NULL
);
CREATE UNIQUE INDEX contract_of_person ON contract (side, party)
 WHERE until IS NULL AND party IS NOT NULL;
CREATE UNIQUE INDEX contract_of_company ON contract (side, company)
 WHERE until IS NULL AND party IS NULL;

CREATE TABLE contract_terms (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    contract TEXT NOT NULL REFERENCES contract (id),
    kind TEXT NOT NULL,
    basis TEXT NOT NULL,
    since TEXT,
    until TEXT,
    person TEXT REFERENCES person (id),
    company TEXT NOT NULL,
    category TEXT NOT NULL,
    made_by TEXT NOT NULL REFERENCES person (id),
    made_at BIGINT NOT NULL,
    ended_by TEXT REFERENCES person (id),
    revision BIGINT NOT NULL
);
CREATE INDEX contract_terms_of ON contract_terms (contract, number);
