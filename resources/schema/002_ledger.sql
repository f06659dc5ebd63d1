-- What the ledger says, rebuilt from its events alone. Days are days since 1970-01-01 in the ledger's zone; amounts are
-- minor units; a credential's id is root * 2^32 + index. Every table has a primary key of its own, so that changesets
-- can take blocks back.

CREATE TABLE blocks (
    number INTEGER PRIMARY KEY,
    hash   BLOB NOT NULL
);

CREATE TABLE events (
    block      INTEGER NOT NULL,
    log_index  INTEGER NOT NULL,
    block_hash BLOB NOT NULL,
    txn        BLOB NOT NULL,
    day        INTEGER NOT NULL,
    signer     BLOB NOT NULL,
    kind       INTEGER NOT NULL,
    root       INTEGER NOT NULL,
    credential INTEGER NOT NULL,
    member     INTEGER NOT NULL,
    payload    BLOB NOT NULL,
    PRIMARY KEY (block, log_index)
) WITHOUT ROWID;
CREATE INDEX events_by_root ON events (root, block, log_index) WHERE root > 0;
CREATE INDEX events_by_member ON events (member, block, log_index) WHERE member > 0;

CREATE TABLE members (
    id             INTEGER PRIMARY KEY,
    account        BLOB NOT NULL,
    scheme         INTEGER NOT NULL,
    identifier     TEXT NOT NULL,
    roles          INTEGER NOT NULL,
    status         INTEGER NOT NULL,
    dual_control   INTEGER NOT NULL,
    encryption_key BLOB NOT NULL,
    profile        BLOB NOT NULL,
    name_zh        TEXT NOT NULL,
    name_en        TEXT NOT NULL
);
CREATE UNIQUE INDEX members_by_identifier ON members (scheme, identifier);

CREATE TABLE operators (
    key            BLOB PRIMARY KEY,
    member         INTEGER NOT NULL,
    permissions    INTEGER NOT NULL,
    active         INTEGER NOT NULL,
    encryption_key BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX operators_by_member ON operators (member);

CREATE TABLE operator_proposals (
    key            BLOB PRIMARY KEY,
    member         INTEGER NOT NULL,
    permissions    INTEGER NOT NULL,
    encryption_key BLOB NOT NULL,
    enact_day      INTEGER NOT NULL,
    open           INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE prepared_calls (
    member    INTEGER NOT NULL,
    call_hash BLOB NOT NULL,
    maker     BLOB NOT NULL,
    call      BLOB NOT NULL,
    open      INTEGER NOT NULL,
    PRIMARY KEY (member, call_hash)
) WITHOUT ROWID;

CREATE TABLE civil_zone (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    zone_offset  INTEGER NOT NULL,
    weekend_mask INTEGER NOT NULL
);

CREATE TABLE policies (
    key      INTEGER NOT NULL,
    from_day INTEGER NOT NULL,
    value    INTEGER NOT NULL,
    rule     BLOB NOT NULL,
    PRIMARY KEY (key, from_day)
) WITHOUT ROWID;

CREATE TABLE holidays (
    date    INTEGER PRIMARY KEY,
    holiday INTEGER NOT NULL
);

CREATE TABLE lines (
    kind       INTEGER NOT NULL,
    bank       INTEGER NOT NULL,
    issuer     INTEGER NOT NULL,
    currency   INTEGER NOT NULL,
    amount     INTEGER NOT NULL,
    reserved   INTEGER NOT NULL,
    used       INTEGER NOT NULL,
    expiry_day INTEGER NOT NULL,
    PRIMARY KEY (kind, bank, issuer, currency)
) WITHOUT ROWID;

CREATE TABLE roots (
    id         INTEGER PRIMARY KEY,
    issuer     INTEGER NOT NULL,
    bank       INTEGER NOT NULL,
    currency   INTEGER NOT NULL,
    face       INTEGER NOT NULL,
    issue_day  INTEGER NOT NULL,
    due_day    INTEGER NOT NULL,
    cleared    INTEGER NOT NULL,
    instructed INTEGER NOT NULL,
    clearings  INTEGER NOT NULL,
    parts      INTEGER NOT NULL,
    evidence   BLOB NOT NULL,
    annulled   INTEGER NOT NULL,
    overdue    INTEGER NOT NULL
);
CREATE INDEX roots_by_evidence ON roots (evidence);
CREATE INDEX roots_by_issuer ON roots (issuer, due_day);

CREATE TABLE credentials (
    id         INTEGER PRIMARY KEY,
    owner      INTEGER NOT NULL,
    offeree    INTEGER NOT NULL,
    parent     INTEGER NOT NULL,
    value      INTEGER NOT NULL,
    reserved   INTEGER NOT NULL,
    frozen     INTEGER NOT NULL,
    expiry_day INTEGER NOT NULL,
    tier       INTEGER NOT NULL,
    state      INTEGER NOT NULL,
    evidence   BLOB NOT NULL
);
CREATE INDEX credentials_by_owner ON credentials (owner, state, id) WHERE owner > 0;
CREATE INDEX credentials_by_offeree ON credentials (offeree, state, id) WHERE offeree > 0;

CREATE TABLE occupancies (
    fingerprint BLOB NOT NULL,
    debtor      INTEGER NOT NULL,
    total       INTEGER NOT NULL,
    used        INTEGER NOT NULL,
    PRIMARY KEY (fingerprint, debtor)
) WITHOUT ROWID;

CREATE TABLE backings (
    backing     INTEGER NOT NULL,
    fingerprint BLOB NOT NULL,
    debtor      INTEGER NOT NULL,
    amount      INTEGER NOT NULL,
    PRIMARY KEY (backing, fingerprint, debtor)
) WITHOUT ROWID;

CREATE TABLE requests (
    id                     INTEGER PRIMARY KEY,
    applicant              INTEGER NOT NULL,
    value                  INTEGER NOT NULL,
    funders                BLOB NOT NULL,
    request_day            INTEGER NOT NULL,
    expiry_day             INTEGER NOT NULL,
    kind                   INTEGER NOT NULL,
    recourse               INTEGER NOT NULL,
    debtor                 INTEGER NOT NULL,
    claims                 BLOB NOT NULL,
    state                  INTEGER NOT NULL,
    accepted_funder        INTEGER NOT NULL,
    accepted_commitment    BLOB NOT NULL,
    disburse_by_day        INTEGER NOT NULL,
    payment_reference      BLOB NOT NULL,
    registration_reference BLOB NOT NULL,
    sealed_references      BLOB NOT NULL,
    dispute                INTEGER NOT NULL,
    limit_freed            INTEGER NOT NULL
);
CREATE INDEX requests_by_applicant ON requests (applicant, state, id);

CREATE TABLE quotes (
    request             INTEGER NOT NULL,
    funder              INTEGER NOT NULL,
    state               INTEGER NOT NULL,
    commitment          BLOB NOT NULL,
    valid_to_day        INTEGER NOT NULL,
    sealed_to_applicant BLOB NOT NULL,
    sealed_to_funder    BLOB NOT NULL,
    refusal             INTEGER NOT NULL,
    PRIMARY KEY (request, funder)
) WITHOUT ROWID;
CREATE INDEX quotes_by_funder ON quotes (funder, state, request);

CREATE TABLE clearings (
    root          INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    amount        INTEGER NOT NULL,
    cleared_total INTEGER NOT NULL,
    value_day     INTEGER NOT NULL,
    receipt       BLOB NOT NULL,
    PRIMARY KEY (root, number)
) WITHOUT ROWID;

CREATE TABLE receipt_marks (
    credential    INTEGER NOT NULL,
    cleared_total INTEGER NOT NULL,
    confirmed     INTEGER NOT NULL,
    dispute       INTEGER NOT NULL,
    PRIMARY KEY (credential, cleared_total)
) WITHOUT ROWID;

-- How to take a block back: a changeset of the session extension.
CREATE TABLE undo (
    block     INTEGER PRIMARY KEY,
    changeset BLOB NOT NULL
);
