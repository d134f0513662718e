-- get: one person
SELECT * FROM person WHERE id = :id;

-- by_account: whose account this is
SELECT person.*
  FROM account
  JOIN person ON person.id = account.person
 WHERE account.platform = :platform
   AND account.workspace = :workspace
   AND account.user_id = :user_id;

-- of_team: a team's staff by name
SELECT *
  FROM person
 WHERE team = :team
   AND role IN ('assistant', 'lead', 'manager')
 ORDER BY name, id;

-- staff: everybody who works for the desk, by name
SELECT *
  FROM person
 WHERE role IN ('assistant', 'lead', 'manager')
 ORDER BY name, id;

-- contacts_of_staff: what leads to somebody of the staff past the desk
SELECT person.contacts AS contacts, person.name AS name, person.desk_name AS desk_name,
       account.handle AS handle, account.name AS account_name
  FROM person
  LEFT JOIN account ON account.person = person.id
 WHERE person.role IN ('assistant', 'lead', 'manager');

-- managers: the managers by name
SELECT * FROM person WHERE role = 'manager' ORDER BY name, id;

-- person_insert: a person nobody has met
INSERT INTO person (id, name, role, team, company, contact, language, language_chosen, zone, plan,
                    duty, duty_until, off_shift_pages, also_client, client_team, desk_name,
                    contacts, digest, revision)
VALUES (:id, :name, :role, :team, :company, :contact, :language, :language_chosen, :zone, :plan,
        :duty, :duty_until, :off_shift_pages, :also_client, :client_team, :desk_name,
        :contacts, :digest, 1);

-- person_update: a person as they are now, while nobody else changed them
UPDATE person
   SET name = :name, role = :role, team = :team, company = :company, contact = :contact,
       language = :language,
       language_chosen = :language_chosen, zone = :zone, plan = :plan, duty = :duty,
       duty_until = :duty_until, off_shift_pages = :off_shift_pages,
       also_client = :also_client, client_team = :client_team, desk_name = :desk_name,
       contacts = :contacts, digest = :digest,
       revision = revision + 1
 WHERE id = :id AND revision = :revision;

-- person_guard: make sure of a person
UPDATE person SET revision = revision + 1 WHERE id = :id AND revision = :revision;

-- account: one account
SELECT *
  FROM account
 WHERE platform = :platform AND workspace = :workspace AND user_id = :user_id;

-- accounts_of: a person's accounts, the one seen last first
SELECT * FROM account WHERE person = :person ORDER BY seen_at DESC, platform;

-- account_save: an account as it is now, whoever it belonged to
INSERT INTO account (platform, workspace, user_id, person, name, handle, private_room,
                     private_thread, reachable, seen_at)
VALUES (:platform, :workspace, :user_id, :person, :name, :handle, :private_room,
        :private_thread, :reachable, :seen_at)
ON CONFLICT (platform, workspace, user_id) DO UPDATE
   SET person = excluded.person, name = excluded.name, handle = excluded.handle,
       private_room = excluded.private_room, private_thread = excluded.private_thread,
       reachable = excluded.reachable, seen_at = excluded.seen_at;

-- account_first: the account of a new person; no row when it has another owner already
INSERT INTO account (platform, workspace, user_id, person, name, handle, private_room,
                     private_thread, reachable, seen_at)
VALUES (:platform, :workspace, :user_id, :person, :name, :handle, :private_room,
        :private_thread, :reachable, :seen_at)
ON CONFLICT (platform, workspace, user_id) DO UPDATE
   SET name = excluded.name, handle = excluded.handle, private_room = excluded.private_room,
       private_thread = excluded.private_thread, reachable = excluded.reachable,
       seen_at = excluded.seen_at
 WHERE account.person = excluded.person;

-- account_move: accounts whose private chat got a new address
UPDATE account SET private_room = :new WHERE private_room = :old;

-- invitation: one invitation
SELECT * FROM invitation WHERE code = :code;

-- invitation_insert: a new code
INSERT INTO invitation (code, kind, role, team, company, contact, person, created_by, created_at,
                        expires_at, used_by, revision)
VALUES (:code, :kind, :role, :team, :company, :contact, :person, :created_by, :created_at,
        :expires_at, :used_by, 1);

-- invitation_update: a code as it is now, while nobody else changed it
UPDATE invitation
   SET kind = :kind, role = :role, team = :team, company = :company,
       contact = :contact, person = :person,
       created_by = :created_by, created_at = :created_at, expires_at = :expires_at, used_by = :used_by,
       revision = revision + 1
 WHERE code = :code AND revision = :revision;

-- invitation_guard: make sure of a code
UPDATE invitation SET revision = revision + 1 WHERE code = :id AND revision = :revision;

-- clients: everybody whom tasks are done for
SELECT * FROM person WHERE role = 'client' OR also_client ORDER BY name, id;
