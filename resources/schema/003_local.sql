-- What only this wallet knows. Nothing here can be rebuilt from the ledger.

-- Signed before it is sent: a row here is a promise to send these very bytes until the ledger has an answer.
CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    created    INTEGER NOT NULL,
    signer     BLOB NOT NULL,
    nonce      INTEGER NOT NULL,
    action     TEXT NOT NULL,
    summary    TEXT NOT NULL,
    raw        BLOB NOT NULL,
    txn        BLOB NOT NULL UNIQUE,
    phase      INTEGER NOT NULL,
    block      INTEGER NOT NULL DEFAULT 0,
    error_code TEXT NOT NULL DEFAULT '',
    error_args TEXT NOT NULL DEFAULT '',
    UNIQUE (signer, nonce)
);
CREATE INDEX outbox_unsettled ON outbox (signer, nonce) WHERE phase < 3;

CREATE TABLE invoices (
    fingerprint BLOB PRIMARY KEY,
    number      TEXT NOT NULL,
    seller      TEXT NOT NULL,
    seller_name TEXT NOT NULL,
    buyer       TEXT NOT NULL,
    buyer_name  TEXT NOT NULL,
    issue_day   INTEGER NOT NULL,
    due_day     INTEGER NOT NULL,
    currency    INTEGER NOT NULL,
    payable     INTEGER NOT NULL,
    total       INTEGER NOT NULL,
    contract    TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    file_hash   BLOB NOT NULL,
    content     BLOB NOT NULL,
    imported    INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE payable_batches (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    file_name TEXT NOT NULL,
    file_hash BLOB NOT NULL UNIQUE,
    created   INTEGER NOT NULL
);

-- A row of a payables file on its way to a credential. outbox names the transaction that carries it.
CREATE TABLE payables (
    batch       INTEGER NOT NULL REFERENCES payable_batches (id),
    row         INTEGER NOT NULL,
    state       INTEGER NOT NULL,
    supplier    TEXT NOT NULL,
    name        TEXT NOT NULL,
    invoice     TEXT NOT NULL,
    invoice_day INTEGER NOT NULL,
    currency    INTEGER NOT NULL,
    total       INTEGER NOT NULL,
    amount      INTEGER NOT NULL,
    due_day     INTEGER NOT NULL,
    contract    TEXT NOT NULL,
    problems    TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    outbox      INTEGER REFERENCES outbox (id),
    root        INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (batch, row)
) WITHOUT ROWID;
CREATE INDEX payables_by_state ON payables (batch, state, row);
CREATE INDEX payables_by_outbox ON payables (outbox) WHERE outbox IS NOT NULL;
