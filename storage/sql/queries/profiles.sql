-- of_client: what stands for a client
SELECT * FROM profile_line WHERE client = :client AND removed_at IS NULL ORDER BY number;

-- of_company: what stands for everybody at a company
SELECT *
  FROM profile_line
 WHERE company_key = :company AND company_key <> '' AND removed_at IS NULL
 ORDER BY number;

-- history_of_client: every line there ever was of a client
SELECT * FROM profile_line WHERE client = :client ORDER BY number;

-- history_of_company: every line there ever was of a company
SELECT * FROM profile_line WHERE company_key = :company AND company_key <> '' ORDER BY number;

-- by_number: one line, even if it was removed
SELECT * FROM profile_line WHERE number = :number;

-- next_number: the number after the last that was given
SELECT COALESCE(MAX(number), 0) + 1 AS number FROM profile_line;

-- line_insert: a new line
INSERT INTO profile_line (id, number, client, company, company_key, kind, body, assistant,
                          added_by, added_at, removed_by, removed_at, revision)
VALUES (:id, :number, :client, :company, :company_key, :kind, :body, :assistant,
        :added_by, :added_at, :removed_by, :removed_at, 1);

-- line_update: a line as it is now, while nobody else changed it
UPDATE profile_line
   SET number = :number, client = :client, company = :company, company_key = :company_key,
       kind = :kind, body = :body, assistant = :assistant, added_by = :added_by,
       added_at = :added_at, removed_by = :removed_by, removed_at = :removed_at,
       revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- line_guard: make sure of a line
UPDATE profile_line SET revision = revision + 1 WHERE id = :id AND revision = :revision;
