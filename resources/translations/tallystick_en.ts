<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>format</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::CheckList</name>
    <message numerus="yes">
        <source>%n document(s), not used elsewhere on this ledger: %1 of %2 in use.</source>
        <translation>
            <numerusform>%n document, not used elsewhere on this ledger: %1 of %2 in use.</numerusform>
            <numerusform>%n documents, not used elsewhere on this ledger: %1 of %2 in use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s); apart from this request %1 of %2 is in use.</source>
        <translation>
            <numerusform>%n document; apart from this request %1 of %2 is in use.</numerusform>
            <numerusform>%n documents; apart from this request %1 of %2 is in use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The request names none; behind the issue %n document(s), %1 of %2 in use.</source>
        <translation>
            <numerusform>The request names none; behind the issue %n document, %1 of %2 in use.</numerusform>
            <numerusform>The request names none; behind the issue %n documents, %1 of %2 in use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to the day of payment</source>
        <translation>
            <numerusform>%n day to the day of payment</numerusform>
            <numerusform>%n days to the day of payment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; issued within the %n month(s) of the ledger&apos;s policy.</source>
        <translation>
            <numerusform>%1; issued within the %n month of the ledger&apos;s policy.</numerusform>
            <numerusform>%1; issued within the %n months of the ledger&apos;s policy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; issued for longer than the %n month(s) of the ledger&apos;s policy.</source>
        <translation>
            <numerusform>%1; issued for longer than the %n month of the ledger&apos;s policy.</numerusform>
            <numerusform>%1; issued for longer than the %n months of the ledger&apos;s policy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them late</source>
        <translation>
            <numerusform>%n of them late</numerusform>
            <numerusform>%n of them late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue now</source>
        <translation>
            <numerusform>%n overdue now</numerusform>
            <numerusform>%n overdue now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cleared</source>
        <translation>
            <numerusform>%n cleared</numerusform>
            <numerusform>%n cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n blocks</numerusform>
            <numerusform>%n block</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pass</source>
        <translation>
            <numerusform>%n passes</numerusform>
            <numerusform>%n pass</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::CredentialInspector</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::CredentialsPage</name>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n credential</numerusform>
            <numerusform>%n credentials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::DashboardPage</name>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n credential</numerusform>
            <numerusform>%n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) to accept</source>
        <translation>
            <numerusform>%n credential to accept</numerusform>
            <numerusform>%n credentials to accept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disbursement(s) to confirm</source>
        <translation>
            <numerusform>%n disbursement to confirm</numerusform>
            <numerusform>%n disbursements to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to answer</source>
        <translation>
            <numerusform>%n request to answer</numerusform>
            <numerusform>%n requests to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) under way</source>
        <translation>
            <numerusform>%n transaction under way</numerusform>
            <numerusform>%n transactions under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due: instruct payment</source>
        <translation>
            <numerusform>%n due: instruct payment</numerusform>
            <numerusform>%n due: instruct payment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) to clear</source>
        <translation>
            <numerusform>%n payment to clear</numerusform>
            <numerusform>%n payments to clear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) accepted</source>
        <translation>
            <numerusform>%n quote accepted</numerusform>
            <numerusform>%n quotes accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) with quotes</source>
        <translation>
            <numerusform>%n request with quotes</numerusform>
            <numerusform>%n requests with quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to check</source>
        <translation>
            <numerusform>%n order to check</numerusform>
            <numerusform>%n orders to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n financing(s) agreed.</source>
        <translation>
            <numerusform>%n financing agreed.</numerusform>
            <numerusform>%n financings agreed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::InboxPage</name>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n credential(s)</source>
        <translation>
            <numerusform>Accept %n credential</numerusform>
            <numerusform>Accept %n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) accepted</source>
        <translation>
            <numerusform>%n credential accepted</numerusform>
            <numerusform>%n credentials accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decline %n credential(s)</source>
        <translation>
            <numerusform>Decline %n credential</numerusform>
            <numerusform>Decline %n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) declined</source>
        <translation>
            <numerusform>%n credential declined</numerusform>
            <numerusform>%n credentials declined</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::InvoicesPage</name>
    <message numerus="yes">
        <source>%n invoice(s) kept.</source>
        <translation>
            <numerusform>%n invoice kept.</numerusform>
            <numerusform>%n invoices kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::IssuePage</name>
    <message numerus="yes">
        <source>%n sound row(s), %1</source>
        <translation>
            <numerusform>%n sound row, %1</numerusform>
            <numerusform>%n sound rows, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n row(s) to be mended or set aside before anything is issued</source>
        <translation>
            <numerusform>%1; %n row to be mended or set aside before anything is issued</numerusform>
            <numerusform>%1; %n rows to be mended or set aside before anything is issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 would be issued in %n transaction(s).</source>
        <translation>
            <numerusform>%1 would be issued in %n transaction.</numerusform>
            <numerusform>%1 would be issued in %n transactions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) at most</source>
        <translation>
            <numerusform>%n row at most</numerusform>
            <numerusform>%n rows at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::NodeDoctor</name>
    <message numerus="yes">
        <source>to %1, %n day(s)</source>
        <translation>
            <numerusform>to %1, %n day</numerusform>
            <numerusform>to %1, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::PayPage</name>
    <message numerus="yes">
        <source>Offer %n part(s) of credential %1</source>
        <translation>
            <numerusform>Offer %n part of credential %1</numerusform>
            <numerusform>Offer %n parts of credential %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) offered</source>
        <translation>
            <numerusform>%n part offered</numerusform>
            <numerusform>%n parts offered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n supplier(s)</source>
        <translation>
            <numerusform>%1 to %n supplier</numerusform>
            <numerusform>%1 to %n suppliers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::QuoteCalculator</name>
    <message numerus="yes">
        <source>%n day(s) of interest</source>
        <translation>
            <numerusform>%n day of interest</numerusform>
            <numerusform>%n days of interest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::Quotes</name>
    <message numerus="yes">
        <source>%n bank(s) asked</source>
        <translation>
            <numerusform>%n bank asked</numerusform>
            <numerusform>%n banks asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::RequestQueue</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::pages::RequestsPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n day(s)</source>
        <translation>
            <numerusform>%1 over %n day</numerusform>
            <numerusform>%1 over %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) block the applicant&apos;s acceptance.</source>
        <translation>
            <numerusform>%n check blocks the applicant&apos;s acceptance.</numerusform>
            <numerusform>%n checks block the applicant&apos;s acceptance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) block paying out.</source>
        <translation>
            <numerusform>%n check blocks paying out.</numerusform>
            <numerusform>%n checks block paying out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::parts::PathPicture</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::parts::ProvenanceDiagram</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::shell::ConfirmSheet</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::shell::MainWindow</name>
    <message numerus="yes">
        <source>Locked after %n minute(s) without a key or a click.</source>
        <translation>
            <numerusform>Locked after %n minute without a key or a click.</numerusform>
            <numerusform>Locked after %n minutes without a key or a click.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::shell::Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::shell::Shell</name>
    <message numerus="yes">
        <source>%n more under Activity.</source>
        <translation>
            <numerusform>%n more under Activity.</numerusform>
            <numerusform>%n more under Activity.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::shell::StatusLine</name>
    <message numerus="yes">
        <source>Outbox: %n pending</source>
        <translation>
            <numerusform>Outbox: %n pending</numerusform>
            <numerusform>Outbox: %n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n min</source>
        <translation>
            <numerusform>Locks in %n min</numerusform>
            <numerusform>Locks in %n min</numerusform>
        </translation>
    </message>
</context>
</TS>
