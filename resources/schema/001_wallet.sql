-- The wallet itself: which it is, where it lives, its keys, its settings, its journal of what people did.

CREATE TABLE wallet (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    id           BLOB NOT NULL CHECK (length(id) = 16),
    created_at   INTEGER NOT NULL,                                    -- Unix seconds
    home_machine BLOB NOT NULL CHECK (length(home_machine) = 32),     -- hash of the computer it is used on
    home_name    TEXT NOT NULL,
    home_place   TEXT NOT NULL,                                       -- path it is used at
    language     TEXT NOT NULL,                                       -- of the phrase, BIP-39's file name
    phrase       BLOB NOT NULL                                        -- entropy, sealed under the signing-keys key
) STRICT;

CREATE TABLE keys (
    address           BLOB NOT NULL PRIMARY KEY CHECK (length(address) = 20),
    path_index        INTEGER UNIQUE,                                 -- of the phrase; null for an imported key
    label             TEXT NOT NULL,
    encryption_key    BLOB NOT NULL CHECK (length(encryption_key) = 32),
    sealed_signing    BLOB NOT NULL,                                  -- sealed under the signing-keys key
    sealed_encryption BLOB NOT NULL,
    created_at        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    name  TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Each entry's hash covers the one before it, so that nothing can be taken out or changed unnoticed.
CREATE TABLE audit (
    number  INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    actor   BLOB NOT NULL CHECK (length(actor) IN (0, 20)),
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail  TEXT NOT NULL,
    hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
