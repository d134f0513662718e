-- get: one contract
SELECT * FROM contract WHERE id = :id;

-- by_number: the same by its number
SELECT * FROM contract WHERE number = :number;

-- every: all contracts
SELECT * FROM contract ORDER BY number;

-- of_person: a person's contracts of one side
SELECT * FROM contract WHERE side = :side AND party = :party ORDER BY number;

-- of_company: a company's
SELECT * FROM contract WHERE side = :side AND party IS NULL AND company = :company ORDER BY number;

-- terms: all that was ever agreed in a contract
SELECT * FROM contract_terms WHERE contract = :contract ORDER BY number;

-- terms_by_number: one agreement
SELECT * FROM contract_terms WHERE number = :number;

-- next_number: the number after the last that was given
SELECT COALESCE(MAX(number), 0) + 1 AS number FROM contract;

-- next_terms: the number after the last that was given
SELECT COALESCE(MAX(number), 0) + 1 AS number FROM contract_terms;

-- contract_insert: a new contract; a party has one of each side that has not ended
INSERT INTO contract (id, number, side, party, company, currency, rhythm, anchor, employment,
                      rounding, exclusive_to, shown, since, until, made_by, made_at, revision)
VALUES (:id, :number, :side, :party, :company, :currency, :rhythm, :anchor, :employment,
        :rounding, :exclusive_to, :shown, :since, :until, :made_by, :made_at, 1);

-- contract_update: a contract as it is now, while nobody else changed it
UPDATE contract
   SET number = :number, side = :side, party = :party, company = :company, currency = :currency,
       rhythm = :rhythm, anchor = :anchor, employment = :employment, rounding = :rounding,
       exclusive_to = :exclusive_to, shown = :shown, since = :since, until = :until,
       made_by = :made_by, made_at = :made_at, revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- contract_guard: make sure of a contract
UPDATE contract SET revision = revision + 1 WHERE id = :id AND revision = :revision;

-- terms_insert: a new agreement
INSERT INTO contract_terms (id, number, contract, kind, basis, since, until, person, company,
                            category, made_by, made_at, ended_by, revision)
VALUES (:id, :number, :contract, :kind, :basis, :since, :until, :person, :company,
        :category, :made_by, :made_at, :ended_by, 1);

-- terms_update: an agreement as it is now, while nobody else changed it
UPDATE contract_terms
   SET number = :number, contract = :contract, kind = :kind, basis = :basis, since = :since,
       until = :until, person = :person, company = :company, category = :category,
       made_by = :made_by, made_at = :made_at, ended_by = :ended_by, revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- terms_guard: make sure of an agreement
UPDATE contract_terms SET revision = revision + 1 WHERE id = :id AND revision = :revision;
