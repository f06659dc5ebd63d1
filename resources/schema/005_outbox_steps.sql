-- When each transaction took each step, so that the window can tell how it went, and the next start how it ended.

CREATE TABLE outbox_steps (
    number     INTEGER PRIMARY KEY,                           -- in the order they were taken
    outbox     INTEGER NOT NULL REFERENCES outbox (id),
    phase      INTEGER NOT NULL,
    at         INTEGER NOT NULL,                              -- Unix seconds, by this computer's clock
    block      INTEGER NOT NULL,
    error_code TEXT NOT NULL
);
CREATE INDEX outbox_steps_by_outbox ON outbox_steps (outbox, number);
CREATE INDEX outbox_steps_of_ends ON outbox_steps (at) WHERE phase >= 3;

-- Of what was signed before, this is all that is known.
INSERT INTO outbox_steps (outbox, phase, at, block, error_code) SELECT id, 0, created, 0, '' FROM outbox ORDER BY id;
