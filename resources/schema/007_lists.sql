-- Lists of credentials as pages show them, with their counts and sums, kept up to date with the ledger's state so that
-- a page of any order and every figure is read, not scanned. Kept only of members that this wallet acts for.
-- Made of the tables of 002 alone: models/wallet/kept_lists writes them, and makes them anew where they are missing.

-- Whose lists are kept; 0: everybody's, for who watches over the ledger.
CREATE TABLE followed (
    member INTEGER PRIMARY KEY
);

CREATE TABLE listed (
    id         INTEGER NOT NULL,                              -- the credential's
    list       INTEGER NOT NULL,                              -- member * 8 + which (kept_lists.h)
    issuer     INTEGER NOT NULL,
    due_day    INTEGER NOT NULL,
    currency   INTEGER NOT NULL,
    value      INTEGER NOT NULL,
    reserved   INTEGER NOT NULL,
    expiry_day INTEGER,                                       -- of what is to be accepted
    PRIMARY KEY (id, list)
) WITHOUT ROWID;
CREATE INDEX listed_by_id ON listed (list, id, due_day);
CREATE INDEX listed_by_due ON listed (list, due_day, id);
CREATE INDEX listed_by_value ON listed (list, value, id, due_day);
CREATE INDEX listed_of_issuer_by_id ON listed (list, issuer, id, due_day);
CREATE INDEX listed_of_issuer_by_due ON listed (list, issuer, due_day, id, value);
CREATE INDEX listed_of_issuer_by_value ON listed (list, issuer, value, id);
CREATE INDEX listed_by_expiry ON listed (list, expiry_day) WHERE expiry_day IS NOT NULL;

-- Issuer 0: of all issuers. Day -1: of all days.
CREATE TABLE listed_sums (
    list     INTEGER NOT NULL,
    issuer   INTEGER NOT NULL,
    due_day  INTEGER NOT NULL,
    currency INTEGER NOT NULL,
    count    INTEGER NOT NULL,
    value    INTEGER NOT NULL,
    reserved INTEGER NOT NULL,
    PRIMARY KEY (list, issuer, due_day, currency)
) WITHOUT ROWID;

-- How many of a list lie in each stretch of ids or of values: where its n-th row is. Issuer 0: of all issuers.
CREATE TABLE listed_stretches (
    list    INTEGER NOT NULL,
    issuer  INTEGER NOT NULL,
    way     INTEGER NOT NULL,                                 -- 0 by id, 1 by value
    stretch INTEGER NOT NULL,
    count   INTEGER NOT NULL,
    PRIMARY KEY (list, issuer, way, stretch)
) WITHOUT ROWID;

-- The same of all issuers, of what is due on each day.
CREATE TABLE listed_stretches_due (
    list    INTEGER NOT NULL,
    way     INTEGER NOT NULL,
    due_day INTEGER NOT NULL,
    stretch INTEGER NOT NULL,
    count   INTEGER NOT NULL,
    PRIMARY KEY (list, way, due_day, stretch)
) WITHOUT ROWID;

-- What is owed when, and what waits to be cleared: read for a dashboard without a look at what was settled long ago.
CREATE INDEX roots_owed ON roots (due_day, issuer, bank, currency, face, cleared, instructed)
    WHERE annulled = 0 AND cleared < face;
CREATE INDEX roots_to_clear ON roots (bank, currency, instructed, cleared, due_day, issuer)
    WHERE annulled = 0 AND instructed > cleared;
