-- Numbers that rise without making writers wait for each other, and what several processes lock.

CREATE SEQUENCE task_number_seq;
CREATE SEQUENCE inbox_number_seq;

-- One row for each lane of the inbox: whoever locks it handles the lane.
CREATE TABLE lane (
    name TEXT PRIMARY KEY
);

-- Which process carries a lane of the outbox, and until when others leave it alone.
CREATE TABLE lease (
    lane TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    held_until BIGINT NOT NULL
);
