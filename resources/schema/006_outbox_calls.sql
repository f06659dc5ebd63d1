-- What each transaction calls, as a hash, and whether its end was told to whoever signed it: the same call is not signed a
-- second time before that. The hash is zero where it was signed before this was written down.

ALTER TABLE outbox ADD COLUMN call_hash BLOB NOT NULL
    DEFAULT X'0000000000000000000000000000000000000000000000000000000000000000';
ALTER TABLE outbox ADD COLUMN told INTEGER NOT NULL DEFAULT 1;
CREATE INDEX outbox_by_call ON outbox (call_hash);
