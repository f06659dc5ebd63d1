-- What each transaction calls, as a hash: the same call is not signed a second time while the first one's end is open.
-- Zero where it was signed before this was written down.

ALTER TABLE outbox ADD COLUMN call_hash BLOB NOT NULL
    DEFAULT X'0000000000000000000000000000000000000000000000000000000000000000';
