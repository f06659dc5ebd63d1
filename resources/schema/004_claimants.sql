-- What a document backs is counted apart for each claimant: 0 for what was issued on it. The ledger's journal did not
-- keep whose claim it was, so all that came from the ledger is forgotten and read from it again.

DROP TABLE occupancies;
CREATE TABLE occupancies (
    fingerprint BLOB NOT NULL,
    debtor      INTEGER NOT NULL,
    claimant    INTEGER NOT NULL,
    total       INTEGER NOT NULL,
    used        INTEGER NOT NULL,
    PRIMARY KEY (fingerprint, debtor, claimant)
) WITHOUT ROWID;

DELETE FROM blocks;
DELETE FROM events;
DELETE FROM undo;
DELETE FROM members;
DELETE FROM operators;
DELETE FROM operator_proposals;
DELETE FROM prepared_calls;
DELETE FROM civil_zone;
DELETE FROM policies;
DELETE FROM holidays;
DELETE FROM lines;
DELETE FROM roots;
DELETE FROM credentials;
DELETE FROM backings;
DELETE FROM requests;
DELETE FROM quotes;
DELETE FROM clearings;
DELETE FROM receipt_marks;
