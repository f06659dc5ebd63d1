#!/bin/bash
# shellcheck disable=SC2154
# What the story in README.md does not do: goes on where its first four pieces end, with their short names.
# Run by readme_story.sh; WORKBOOK_OF is the program that writes a CSV as XLSX.
step() { echo "== $*"; }

step "two credentials, accepted"
cat >payables.csv <<END
supplier id,supplier name,invoice number,invoice date,invoice total,amount,due date
91330281MA2A00003B,宁波座椅,INV-101,$today,10000.00,10000.00,$due
91330281MA2A00003B,宁波座椅,INV-102,$today,20000.00,20000.00,$due
END
sed 's/20000.00,20000.00/20000.00,-5/' payables.csv >bad.csv
refused payables.rows-bad as huadong-auto payables import bad.csv
shows payables 1 as huadong-auto payables import bad.csv --set-aside 3
# One member's code beside another's name, and the issuer as its own supplier: nothing is issued to whom it was not meant for.
sed 's/,宁波座椅,/,余姚泡棉,/' payables.csv >misnamed.csv
refused payables.rows-bad as huadong-auto payables import misnamed.csv
sed 's/91330281MA2A00003B,宁波座椅/91330200MA2A00002X,华东汽车/' payables.csv >own.csv
refused payables.rows-bad as huadong-auto payables import own.csv
refused payables.all-set-aside as huadong-auto payables import own.csv --set-aside 2,3
as huadong-auto payables import payables.csv >import.json
sed 's/INV-/GB-/; s/,宁波座椅,/,宁波座椅（测试）,/' payables.csv | iconv -f UTF-8 -t GB18030 >erp.csv
as huadong-auto payables import erp.csv >erp.json
as huadong-auto payables show "$(field batch <erp.json)" | grep --quiet '"宁波座椅（测试）"'
sed 's/INV-/XLSX-/' payables.csv | "$WORKBOOK_OF" >erp.xlsx
as huadong-auto payables import erp.xlsx >xlsx.json
as huadong-auto payables show "$(field batch <xlsx.json)" | grep --quiet '"XLSX-102"'
sed 's/20000.00,20000.00/20000.00,-5/' payables.csv | "$WORKBOOK_OF" >bad.xlsx
refused payables.rows-bad as huadong-auto payables import bad.xlsx
batch=$(field batch <import.json)
refused batch.not-prepared as huadong-auto issue batch "$batch" --bank "Bank A" --prepare
shows rows 2 as huadong-auto issue batch "$batch" --bank "Bank A" --dry-run
refused ledger.role-missing as huadong-auto issue batch "$batch" --bank "Bank B" --dry-run
shows ready 2 as huadong-auto payables show "$batch"
as huadong-auto issue batch "$batch" --bank "Bank A" >/dev/null
as ningbo-seats --sync inbox list >/dev/null
as ningbo-seats inbox accept --all >/dev/null

step "maker and checker: a payment is prepared by one key and confirmed by another, to the letter"
pay() { as "$1" pay '#1-0' --part "Yuyao Foam,$2,CONTRACT-1" --expiry "$(day 20)" "${@:3}"; }
as checker wallet create --practice >/dev/null
as checker operator card >checker.card
as ningbo-seats operator add --card checker.card --permissions make,check,admin >/dev/null
as checker consortium join consortium.json >/dev/null
refused ledger.not-prepared as ningbo-seats dual-control on
as ningbo-seats dual-control on --prepare >/dev/null
as checker dual-control on >/dev/null
refused ledger.not-prepared pay ningbo-seats 1000.00
pay ningbo-seats 1000.00 --prepare >/dev/null
shows maker "$(field operator <ningbo-seats.card)" as checker --sync call list
refused ledger.maker-is-checker pay ningbo-seats 1000.00
refused ledger.not-prepared pay checker 1000.01
pay checker 1000.00 >/dev/null
refused ledger.not-prepared pay checker 1000.00

step "a maker that lost its permission in between prepared nothing"
pay ningbo-seats 2000.00 --prepare >/dev/null
lesser() {
    as "$1" operator add --card ningbo-seats.card --permissions check,admin "${@:2}"
}
lesser checker --prepare >/dev/null
lesser ningbo-seats >/dev/null
refused ledger.maker-not-permitted pay checker 2000.00

as checker dual-control off --prepare >/dev/null
as ningbo-seats dual-control off >/dev/null

step "a quote and a payment are sealed with what is random: the checker confirms the very call that was prepared"
as checker financing request '#1-0' 3000.00 --funder "Bank A" --expiry "$(day 10)" >/dev/null
as banker wallet create --practice >/dev/null
as banker operator card >banker.card
as bank-a operator add --card banker.card --permissions make,check,admin >/dev/null
as banker consortium join consortium.json >/dev/null
as bank-a dual-control on --prepare >/dev/null
prepared() { as banker --sync call list | sed '1,/"calls"/d' | field hash; }
as banker call confirm "$(prepared)" >/dev/null
as bank-a financing quote '#1-2' --rate 4.35 --prepare >/dev/null
call=$(prepared)
shows action quote.submit as banker call show "$call"
as banker call show "$call" | grep --quiet '"toFunder": ".*43500'
refused ledger.not-prepared as banker financing quote '#1-2' --rate 4.35
refused ledger.maker-is-checker as bank-a call confirm "$call"
refused usage.value as banker call confirm 0x12
as banker call confirm "$call" --dry-run >/dev/null
as banker call confirm "$call" >/dev/null
refused call.unknown as banker call confirm "$call"
shows asCommitted true as checker --sync financing show '#1-2'
as checker financing accept '#1-2' --funder "Bank A" >/dev/null
as bank-a financing disburse '#1-2' --payment PAY-9 --registration REG-9 --prepare >/dev/null
call=$(prepared)
shows references 'PAY-9\nREG-9' as banker call show "$call"
as banker call confirm "$call" >/dev/null
shows paymentReference PAY-9 as checker --sync financing show '#1-2'
as bank-a dual-control off --prepare >/dev/null
as banker call confirm "$(prepared)" >/dev/null

step "what is frozen by order cannot be paid away, and its holder sees it"
as regulator --sync freeze '#2-0' 15000.00 --order ORDER-1 >/dev/null
shows frozen 15000.00 as ningbo-seats --sync credential show '#2-0'
refused ledger.insufficient-value as checker pay '#2-0' --part "Yuyao Foam,5000.01,CONTRACT-2" --dry-run
refused ledger.role-missing as bank-a freeze '#2-0' 1.00 --order ORDER-2
as regulator unfreeze '#2-0' 15000.00 --order ORDER-1 >/dev/null
shows frozen 0.00 as ningbo-seats --sync credential show '#2-0'

step "a lost key is replaced by the registrar, after a delay in which the member can object"
as spare wallet create --practice >/dev/null
as spare operator card >spare.card
spare=$(field operator <spare.card)
propose() { as registrar operator propose --member "Bank B" --card spare.card --permissions make,check,admin; }
propose >/dev/null
as bank-b operator object "$spare" >/dev/null
refused usage.value as registrar operator enact "$spare"
propose >/dev/null
refused ledger.proposal-not-due as registrar operator enact "$spare"
until_time "$(day 9) 09:00"
as registrar operator enact "$spare" >/dev/null
as spare consortium join consortium.json >/dev/null
as spare --sync limit list >/dev/null
as spare operator revoke "$(field operator <bank-b.card)" >/dev/null
refused wallet.no-operator as bank-b limit set "Huadong Auto" 1.00 --expiry "$(day 60)"
as spare limit set "Huadong Auto" 1.00 --expiry "$(day 60)" >/dev/null

step "nothing that others wrote steers the terminal"
refused usage.unknown-group as ningbo-seats $'\e]0;pwn\a' 2>told
if grep --quiet $'\e' told; then echo "an escape sequence reached the terminal" >&2; exit 1; fi
refused member.name-characters as ningbo-seats member profile --name-en $'Evil\e[31m'

step "read anew it is the same; a payment is instructed once"
whole() { as "$1" root list --sync | sed '/"asOf"/,/}/d'; }
before=$(whole huadong-auto)
as huadong-auto sync --anew >/dev/null
[ "$(whole huadong-auto)" = "$before" ] || { echo "read anew it is another ledger" >&2; exit 1; }
as huadong-auto settle instruct '#2' --reference PAY-2 >/dev/null
refused payment.instructed-already as huadong-auto settle instruct '#2' --reference PAY-2
as huadong-auto settle instruct '#2' 0.01 --reference PAY-3 --again >/dev/null
refused clearing.before-issue as huadong-auto settle instruct '#2' 0.01 --reference PAY-4 --again --date 2020-01-01
refused clearing.before-issue as bank-a settle clear '#2' --receipt R-1 --date 2020-01-01

step "a quote in place of the one that was shown is not accepted unseen"
as checker financing request '#1-0' 2000.00 --funder "Bank B" --expiry "$(day 10)" >/dev/null
request='#1-3'
as spare --sync financing quote "$request" --rate 2 >/dev/null
as checker --sync financing show "$request" >/dev/null
as spare financing quote "$request" --rate 90 >/dev/null
refused quote.changed as checker financing accept "$request" --funder "Bank B" --dry-run
refused quote.days as spare financing quote "$request" --rate 2 --to 2040-01-01 --calculate
as checker --sync financing show "$request" >/dev/null
as checker financing accept "$request" --funder "Bank B" --dry-run --prepare >/dev/null

step "the words of the phrase and the ledger bring a lost wallet back"
as huadong-auto wallet phrase --out-file phrase >/dev/null
as restored wallet restore --phrase-file phrase >/dev/null
as restored consortium join consortium.json >/dev/null
as restored sync >/dev/null
as restored key recover >/dev/null
as huadong-auto sync >/dev/null
same() { as "$1" credential list | sed '/"asOf"/,/}/d'; }
[ "$(same restored)" = "$(same huadong-auto)" ] || { echo "the restored wallet shows other holdings" >&2; exit 1; }

step "with no node it shows what it knows, since when, and refuses to act"
nowhere() { as ningbo-seats --node http://127.0.0.1:1 "$@"; }
shows number 000002-0000-95 nowhere credential list
shows grade offline nowhere status
[ -n "$(nowhere status 2>/dev/null | field offlineSince)" ]
refused ledger.unreachable nowhere offer withdraw '#1-1'

step "a manifest edited by hand leads nowhere"
sed 's/"chainId": *[0-9]*/"chainId": 5/' consortium.json >edited.json
as edited wallet create --practice >/dev/null
as edited consortium join edited.json >/dev/null
refused ledger.foreign as edited sync
refused manifest.other-ledger as bank-a consortium join edited.json
as bank-a consortium check >/dev/null
sed 's/"name": "[^"]*", "url"/"name": "moved", "url"/' consortium.json >moved.json
as bank-a consortium join moved.json | grep --quiet '"name": "moved"'

step "a line that ended before it began"
refused line.expiry-past as bank-a line set "Huadong Auto" 1.00 --expiry "$(day -1)"
