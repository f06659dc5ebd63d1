#!/bin/bash
# The story by hand: a fresh chain, a consortium on it, and every step of a credential's life by tallyctl alone.
# usage: shell_story.sh TALLYCTL NODE_URL FOLDER
# The node is an anvil whose clock this script moves to the due date; everything else goes by verbs, on any chain.
set -euo pipefail

tallyctl=$1
node=$2
cd "$3"
echo practice >password

as() {
    local who=$1
    shift
    "$tallyctl" --wallet "$PWD/$who.tally" --password-file password --lang en "$@"
}
# field NAME: the first text of that name in the answer.
field() { sed -n "s/^ *\"$1\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}$/\1/p" | head -n 1; }
step() { echo "== $*"; }
# expect CODE COMMAND...: the command must be refused with this error.
expect() {
    local code=$1 found
    shift
    found=$("$@" 2>/dev/null | field code) || true
    [ "$found" = "$code" ] || { echo "expected $code, found '$found': $*" >&2; exit 1; }
}
same() { [ "$1" = "$2" ] || { echo "expected $2, found $1" >&2; exit 1; }; }
rpc() {
    curl --silent --fail --header 'content-type: application/json' \
        --data "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"$1\",\"params\":[$2]}" "$node" >/dev/null
}

step "everybody has a wallet of their own"
for who in registrar huadong-auto ningbo-seats yuyao-foam bank-a bank-b; do
    as $who wallet create >/dev/null
    as $who operator card >$who.card
done

step "the registrar puts the contracts on the chain and hands out the manifest"
as registrar consortium deploy --node "$node" --out consortium.json --name Yongjiang \
    --founder 91330200MA2A00001T --name-zh 登记机构 --name-en Registrar | field chainId

admit() {
    as registrar member admit "$2" --roles "$3" --encryption-key "$(field encryptionKey <"$1.card")" \
        --name-zh "$4" --name-en "$5" | field txn
    as registrar operator add --member "$2" --card "$1.card" --permissions make,check,admin | field txn
    as "$1" consortium join consortium.json >/dev/null
}
step "and admits the members, each with its operator"
admit huadong-auto 91330200MA2A00002X issuer 华东汽车 "Huadong Auto"
admit ningbo-seats 91330281MA2A00003B supplier 宁波座椅 "Ningbo Seats"
admit yuyao-foam 91330200MA2A000044 supplier 余姚泡棉 "Yuyao Foam"
admit bank-a 91330100MA2A000052 funder,settlement-bank 甬江银行 "Bank A"
admit bank-b 52330000MA2A000061 funder 钱塘银行 "Bank B"

today=$(as registrar status | field today)
due=$(date -d "$today + 90 days" +%F)
# A due date on a weekend is paid on the Monday after it.
while [ "$(date -d "$due" +%u)" -gt 5 ]; do due=$(date -d "$due + 1 day" +%F); done
expiry=$(date -d "$today + 300 days" +%F)
step "Bank A grants an issuing line; both banks set their limits ($today, due $due)"
as bank-a line set "Huadong Auto" 1000000.00 --expiry "$expiry" | field txn
as bank-a limit set "Huadong Auto" 500000.00 --expiry "$expiry" | field txn
as bank-b limit set "Huadong Auto" 500000.00 --expiry "$expiry" | field txn

step "Huadong Auto issues against approved payables; a bad row stops the whole file"
header="supplier id,supplier name,invoice number,invoice date,invoice total,amount,due date"
row="91330281MA2A00003B,Ningbo Seats,INV-001,$today,100000.00,100000.00,$due"
printf '%s\n%s\n%s\n' "$header" "$row" "91330281MA2A00003B,Ningbo Seats,INV-002,$today,20000.00,-5,$due" >bad.csv
printf '%s\n%s\n' "$header" "$row" >payables.csv
expect payables.rows-bad as huadong-auto payables import bad.csv
batch=$(as huadong-auto payables import payables.csv | field batch)
as huadong-auto issue batch "$batch" --bank "Bank A" | field root
expect payables.rows-bad as huadong-auto payables import payables.csv

step "Ningbo Seats accepts and pays Yuyao Foam twice with parts of it"
credential=$(as ningbo-seats --sync inbox list | field number)
as ningbo-seats inbox accept "$credential" | field txn
expect ledger.insufficient-value as ningbo-seats pay "$credential" --part "Yuyao Foam,100000.01,CONTRACT-7"
expect money.decimals as ningbo-seats pay "$credential" --part "Yuyao Foam,1.001,CONTRACT-7"
expect member.unknown as ningbo-seats pay "$credential" --part "Nobody,1.00,CONTRACT-7"
as ningbo-seats pay "$credential" --part "Yuyao Foam,30000.00,CONTRACT-7" \
    --part "Yuyao Foam,1000.00,CONTRACT-8" | field txn

step "Yuyao Foam declines one part, accepts the other and asks both banks"
as yuyao-foam --sync inbox decline '#1-2' --reason wrong-amount | field txn
as yuyao-foam inbox accept '#1-1' | field txn
as yuyao-foam financing request '#1-1' 20000.00 --funder "Bank A" --funder "Bank B" | field txn
expect ledger.insufficient-value as yuyao-foam pay '#1-1' --part "Ningbo Seats,10000.01,CONTRACT-9"

step "Bank A quotes, Bank B refuses; Yuyao Foam accepts, is paid and says so"
as bank-a financing quote '#1-3' --rate 4.35 --fee handling,50.00 | field netProceeds
as bank-b financing refuse '#1-3' --reason risk-appetite | field txn
same "$(as yuyao-foam --sync financing show '#1-3' | field asCommitted)" true
as yuyao-foam financing accept '#1-3' --funder "Bank A" | field txn
as bank-a financing disburse '#1-3' --payment PAY-1 --registration REG-1 | field txn
same "$(as yuyao-foam --sync financing show '#1-3' | field paymentReference)" PAY-1
as yuyao-foam financing confirm '#1-3' | field txn

step "at maturity Huadong Auto instructs; Bank A clears a part, then the rest"
as huadong-auto settle instruct '#1' --reference PAYMENT-1 | field txn
rpc evm_setNextBlockTimestamp "$(date -d "$due 23:40:00 +0800" +%s)"
rpc evm_mine ""
expect ledger.role-missing as huadong-auto settle clear '#1' --receipt RECEIPT-0
as bank-a settle clear '#1' 30000.01 --receipt RECEIPT-1 | field txn
as yuyao-foam --sync settle confirm '#1-1' | field txn
as bank-a settle clear '#1' --receipt RECEIPT-2 | field txn

same "$(as bank-b --sync root show '#1' | field outstanding)" 0.00
same "$(as bank-b root show '#1' | field liveValue)" 100000.00
same "$(as bank-a line list --sync | field used)" 0.00
as registrar wallet verify >/dev/null
step "done"
