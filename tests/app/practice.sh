#!/bin/bash
# One practice ledger, one run: a second is told so, Ctrl-C stops the node, and what a kill left half made is made anew.
# usage: practice.sh TALLYCTL
set -euo pipefail

tallyctl=$1
folder=$(mktemp -d)
manifest=$folder/practice/consortium.json
first=0
# The node has the folder's chain on its command line, and nothing else has.
nodes() { pgrep --count --full -- "$folder/practice/chain.json" || true; }
trap '[ "$first" = 0 ] || kill -KILL "$first" 2>/dev/null || true; rm -rf "$folder"' EXIT
fail() { echo "$*" >&2; cat "$folder/told" >&2; exit 1; }
begin() {
    # Emptied here: the program in the background may be late to do it, and the last run's words would be taken for its own.
    : >"$folder/told"
    "$tallyctl" --lang en --data "$folder" practice start >"$folder/answer" 2>"$folder/told" &
    first=$!
}
until_true() {
    for ((i = 0; i < 1200; ++i)); do
        if "$@"; then return; fi
        sleep 0.1
    done
    fail "waited in vain: $*"
}
runs() { grep --quiet "runs at" "$folder/told"; }
deploys() { [ -s "$folder/practice/wallets/registrar.tally" ] && [ "$(nodes)" != 0 ]; }
is_alone() { [ "$(nodes)" = 0 ]; }

begin
until_true deploys
[ ! -e "$manifest" ] || fail "the manifest was there before the ledger was whole"
kill -KILL "$first"
wait "$first" 2>/dev/null || true
until_true is_alone

begin
until_true runs
[ -s "$manifest" ] || fail "no manifest"
for verb in start reset; do
    code=0
    "$tallyctl" --lang en --data "$folder" practice "$verb" >"$folder/second" 2>/dev/null || code=$?
    [ "$code" = 4 ] || fail "a second $verb ended with $code"
    grep --quiet practice.in-use "$folder/second" || fail "a second $verb was not told why"
done
[ -s "$manifest" ] || fail "the second run took the first one's folder"
kill -INT "$first"
code=0
wait "$first" || code=$?
first=0
[ "$code" = 0 ] || fail "Ctrl-C: $code"
until_true is_alone

# However often it is started again it is the same ledger, and time goes on.
genesis() { sed -n 's/.*"genesis": "\([^"]*\)".*/\1/p' "$manifest"; }
printf 'practice\n' >"$folder/password"
check() {
    "$tallyctl" --lang en --wallet "$folder/practice/wallets/ningbo-seats.tally" --password-file "$folder/password" "$@"
}
before=$(genesis)
for round in 1 2 3 4; do
    begin
    until_true runs
    [ "$(genesis)" = "$before" ] || fail "round $round: another genesis"
    check consortium check >"$folder/checked" || fail "round $round: the wallets take it for another ledger"
    kill -INT "$first"
    wait "$first" || true
    first=0
    until_true is_alone
done
echo "one practice ledger, one run, one genesis"
