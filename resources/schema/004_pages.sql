-- What the pages of the window read: each credential once more, beside what its root says of it, with an index for each
-- sort, and its counts and sums. Kept by triggers alone, whichever way the ledger's tables change, and therefore never
-- part of a changeset: taking a block back goes through the same triggers.

CREATE TABLE credential_list (
    id        INTEGER PRIMARY KEY,
    state     INTEGER NOT NULL,
    owner     INTEGER NOT NULL,
    offeree   INTEGER NOT NULL,  -- who may answer it now; 0 once it is answered
    issuer    INTEGER NOT NULL,
    currency  INTEGER NOT NULL,
    due_day   INTEGER NOT NULL,
    value     INTEGER NOT NULL,
    available INTEGER NOT NULL,  -- neither reserved nor frozen
    flags     INTEGER NOT NULL   -- 1 overdue is on record, 2 part of it is frozen, 4 it has value
);

-- side 1: by owner, 0 for what is only offered; side 2: by who may answer. Rows whose count has come to 0 may stay.
CREATE TABLE credential_counts (
    side      INTEGER NOT NULL,
    member    INTEGER NOT NULL,
    state     INTEGER NOT NULL,
    issuer    INTEGER NOT NULL,
    currency  INTEGER NOT NULL,
    flags     INTEGER NOT NULL,
    count     INTEGER NOT NULL,
    value     INTEGER NOT NULL,
    available INTEGER NOT NULL,
    PRIMARY KEY (side, member, state, issuer, currency, flags)
) WITHOUT ROWID;
CREATE INDEX credential_counts_by_issuer ON credential_counts (issuer, side, state, currency, flags, count, value, available);

-- The same by due day: the maturity ladder.
CREATE TABLE credential_dues (
    side      INTEGER NOT NULL,
    member    INTEGER NOT NULL,
    state     INTEGER NOT NULL,
    due_day   INTEGER NOT NULL,
    currency  INTEGER NOT NULL,
    flags     INTEGER NOT NULL,
    count     INTEGER NOT NULL,
    value     INTEGER NOT NULL,
    available INTEGER NOT NULL,
    PRIMARY KEY (side, member, state, due_day, currency, flags)
) WITHOUT ROWID;

CREATE TRIGGER credential_list_added AFTER INSERT ON credential_list BEGIN
    INSERT INTO credential_counts (side, member, state, issuer, currency, flags, count, value, available)
        SELECT 1, NEW.owner, NEW.state, NEW.issuer, NEW.currency, NEW.flags, 1, NEW.value, NEW.available WHERE true
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_dues (side, member, state, due_day, currency, flags, count, value, available)
        SELECT 1, NEW.owner, NEW.state, NEW.due_day, NEW.currency, NEW.flags, 1, NEW.value, NEW.available WHERE true
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_counts (side, member, state, issuer, currency, flags, count, value, available)
        SELECT 2, NEW.offeree, NEW.state, NEW.issuer, NEW.currency, NEW.flags, 1, NEW.value, NEW.available WHERE NEW.offeree > 0
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_dues (side, member, state, due_day, currency, flags, count, value, available)
        SELECT 2, NEW.offeree, NEW.state, NEW.due_day, NEW.currency, NEW.flags, 1, NEW.value, NEW.available WHERE NEW.offeree > 0
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
END;
CREATE TRIGGER credential_list_removed AFTER DELETE ON credential_list BEGIN
    INSERT INTO credential_counts (side, member, state, issuer, currency, flags, count, value, available)
        SELECT 1, OLD.owner, OLD.state, OLD.issuer, OLD.currency, OLD.flags, -1, -OLD.value, -OLD.available WHERE true
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_dues (side, member, state, due_day, currency, flags, count, value, available)
        SELECT 1, OLD.owner, OLD.state, OLD.due_day, OLD.currency, OLD.flags, -1, -OLD.value, -OLD.available WHERE true
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_counts (side, member, state, issuer, currency, flags, count, value, available)
        SELECT 2, OLD.offeree, OLD.state, OLD.issuer, OLD.currency, OLD.flags, -1, -OLD.value, -OLD.available WHERE OLD.offeree > 0
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_dues (side, member, state, due_day, currency, flags, count, value, available)
        SELECT 2, OLD.offeree, OLD.state, OLD.due_day, OLD.currency, OLD.flags, -1, -OLD.value, -OLD.available WHERE OLD.offeree > 0
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
END;
-- The usual change is of the amounts alone: it costs no index and one row of each table.
CREATE TRIGGER credential_list_changed AFTER UPDATE ON credential_list
WHEN OLD.state = NEW.state AND OLD.owner = NEW.owner AND OLD.offeree = NEW.offeree AND OLD.issuer = NEW.issuer
    AND OLD.currency = NEW.currency AND OLD.due_day = NEW.due_day AND OLD.flags = NEW.flags
BEGIN
    UPDATE credential_counts SET value = value + NEW.value - OLD.value, available = available + NEW.available - OLD.available
    WHERE side = 1 AND member = NEW.owner AND state = NEW.state AND issuer = NEW.issuer
        AND currency = NEW.currency AND flags = NEW.flags;
    UPDATE credential_dues SET value = value + NEW.value - OLD.value, available = available + NEW.available - OLD.available
    WHERE side = 1 AND member = NEW.owner AND state = NEW.state AND due_day = NEW.due_day
        AND currency = NEW.currency AND flags = NEW.flags;
    UPDATE credential_counts SET value = value + NEW.value - OLD.value, available = available + NEW.available - OLD.available
    WHERE side = 2 AND member = NEW.offeree AND state = NEW.state AND issuer = NEW.issuer
        AND currency = NEW.currency AND flags = NEW.flags AND NEW.offeree > 0;
    UPDATE credential_dues SET value = value + NEW.value - OLD.value, available = available + NEW.available - OLD.available
    WHERE side = 2 AND member = NEW.offeree AND state = NEW.state AND due_day = NEW.due_day
        AND currency = NEW.currency AND flags = NEW.flags AND NEW.offeree > 0;
END;
CREATE TRIGGER credential_list_moved AFTER UPDATE ON credential_list
WHEN NOT (OLD.state = NEW.state AND OLD.owner = NEW.owner AND OLD.offeree = NEW.offeree AND OLD.issuer = NEW.issuer
    AND OLD.currency = NEW.currency AND OLD.due_day = NEW.due_day AND OLD.flags = NEW.flags)
BEGIN
    INSERT INTO credential_counts (side, member, state, issuer, currency, flags, count, value, available)
        SELECT 1, OLD.owner, OLD.state, OLD.issuer, OLD.currency, OLD.flags, -1, -OLD.value, -OLD.available WHERE true
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_dues (side, member, state, due_day, currency, flags, count, value, available)
        SELECT 1, OLD.owner, OLD.state, OLD.due_day, OLD.currency, OLD.flags, -1, -OLD.value, -OLD.available WHERE true
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_counts (side, member, state, issuer, currency, flags, count, value, available)
        SELECT 2, OLD.offeree, OLD.state, OLD.issuer, OLD.currency, OLD.flags, -1, -OLD.value, -OLD.available WHERE OLD.offeree > 0
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_dues (side, member, state, due_day, currency, flags, count, value, available)
        SELECT 2, OLD.offeree, OLD.state, OLD.due_day, OLD.currency, OLD.flags, -1, -OLD.value, -OLD.available WHERE OLD.offeree > 0
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_counts (side, member, state, issuer, currency, flags, count, value, available)
        SELECT 1, NEW.owner, NEW.state, NEW.issuer, NEW.currency, NEW.flags, 1, NEW.value, NEW.available WHERE true
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_dues (side, member, state, due_day, currency, flags, count, value, available)
        SELECT 1, NEW.owner, NEW.state, NEW.due_day, NEW.currency, NEW.flags, 1, NEW.value, NEW.available WHERE true
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_counts (side, member, state, issuer, currency, flags, count, value, available)
        SELECT 2, NEW.offeree, NEW.state, NEW.issuer, NEW.currency, NEW.flags, 1, NEW.value, NEW.available WHERE NEW.offeree > 0
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
    INSERT INTO credential_dues (side, member, state, due_day, currency, flags, count, value, available)
        SELECT 2, NEW.offeree, NEW.state, NEW.due_day, NEW.currency, NEW.flags, 1, NEW.value, NEW.available WHERE NEW.offeree > 0
        ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value,
                                  available = available + excluded.available;
END;

CREATE TRIGGER credentials_added AFTER INSERT ON credentials BEGIN
    INSERT INTO credential_list (id, state, owner, offeree, issuer, currency, due_day, value, available, flags)
    SELECT NEW.id, NEW.state, NEW.owner, iif(NEW.state IN (1, 3), NEW.offeree, 0), coalesce(r.issuer, 0), coalesce(r.currency, 0), coalesce(r.due_day, 0),
           NEW.value, max(0, NEW.value - NEW.reserved - NEW.frozen), coalesce(r.overdue, 0) + iif(NEW.frozen > 0, 2, 0) + iif(NEW.value > 0, 4, 0)
    FROM (SELECT NEW.id >> 32 AS root) LEFT JOIN roots r ON r.id = root;
END;
CREATE TRIGGER credentials_removed AFTER DELETE ON credentials BEGIN
    DELETE FROM credential_list WHERE id = OLD.id;
END;
CREATE TRIGGER credentials_reserved AFTER UPDATE ON credentials
WHEN OLD.state = NEW.state AND OLD.owner = NEW.owner AND OLD.offeree = NEW.offeree AND OLD.value = NEW.value
    AND (OLD.reserved <> NEW.reserved OR OLD.frozen <> NEW.frozen)
BEGIN
    UPDATE credential_list
    SET available = max(0, NEW.value - NEW.reserved - NEW.frozen),
        flags = (flags & 1) + iif(NEW.frozen > 0, 2, 0) + iif(NEW.value > 0, 4, 0)
    WHERE id = NEW.id;
END;
CREATE TRIGGER credentials_worth AFTER UPDATE ON credentials
WHEN OLD.state = NEW.state AND OLD.owner = NEW.owner AND OLD.offeree = NEW.offeree AND OLD.value <> NEW.value
BEGIN
    UPDATE credential_list
    SET value = NEW.value, available = max(0, NEW.value - NEW.reserved - NEW.frozen),
        flags = (flags & 1) + iif(NEW.frozen > 0, 2, 0) + iif(NEW.value > 0, 4, 0)
    WHERE id = NEW.id;
END;
CREATE TRIGGER credentials_moved AFTER UPDATE ON credentials
WHEN OLD.state <> NEW.state OR OLD.owner <> NEW.owner OR OLD.offeree <> NEW.offeree
BEGIN
    UPDATE credential_list
    SET state = NEW.state, owner = NEW.owner, offeree = iif(NEW.state IN (1, 3), NEW.offeree, 0), value = NEW.value,
        available = max(0, NEW.value - NEW.reserved - NEW.frozen),
        flags = (flags & 1) + iif(NEW.frozen > 0, 2, 0) + iif(NEW.value > 0, 4, 0)
    WHERE id = NEW.id;
END;
-- A part may be carried over before its root is, and a changeset has its own order.
CREATE TRIGGER roots_added AFTER INSERT ON roots BEGIN
    UPDATE credential_list
    SET issuer = NEW.issuer, currency = NEW.currency, due_day = NEW.due_day, flags = (flags & 6) + NEW.overdue
    WHERE id BETWEEN NEW.id << 32 AND (NEW.id << 32) + 4294967295;
END;
CREATE TRIGGER roots_changed AFTER UPDATE OF issuer, currency, due_day, overdue ON roots
WHEN OLD.issuer <> NEW.issuer OR OLD.currency <> NEW.currency OR OLD.due_day <> NEW.due_day OR OLD.overdue <> NEW.overdue
BEGIN
    UPDATE credential_list
    SET issuer = NEW.issuer, currency = NEW.currency, due_day = NEW.due_day, flags = (flags & 6) + NEW.overdue
    WHERE id BETWEEN NEW.id << 32 AND (NEW.id << 32) + 4294967295;
END;

INSERT INTO credential_list (id, state, owner, offeree, issuer, currency, due_day, value, available, flags)
SELECT c.id, c.state, c.owner, iif(c.state IN (1, 3), c.offeree, 0), coalesce(r.issuer, 0), coalesce(r.currency, 0), coalesce(r.due_day, 0),
           c.value, max(0, c.value - c.reserved - c.frozen), coalesce(r.overdue, 0) + iif(c.frozen > 0, 2, 0) + iif(c.value > 0, 4, 0)
FROM credentials c LEFT JOIN roots r ON r.id = c.id >> 32;

-- The state is in none of them: a part that is accepted or declined would move in each, and a first synchronisation
-- would take three times as long. As few as pages can do with, for the same reason.
CREATE INDEX credentials_owner_id ON credential_list (owner, id) WHERE owner > 0;
CREATE INDEX credentials_owner_due ON credential_list (owner, due_day, id) WHERE owner > 0;
CREATE INDEX credentials_owner_value ON credential_list (owner, value, id) WHERE owner > 0;
CREATE INDEX credentials_owner_issuer ON credential_list (owner, issuer, id) WHERE owner > 0;
CREATE INDEX credentials_offeree_id ON credential_list (offeree, id) WHERE offeree > 0;
CREATE INDEX credentials_issuer_id ON credential_list (issuer, id);
CREATE INDEX credentials_issuer_due ON credential_list (issuer, due_day, id);
CREATE INDEX credentials_all_due ON credential_list (due_day, id);
