-- A person's links are found by the person, to be taken back together.

CREATE INDEX secret_link_owner ON secret_link (owner) WHERE ended_at IS NULL;
