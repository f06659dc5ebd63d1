// The short texts that people type and nodes send: amounts, dates, numbers of credentials, company codes, quantities.
// What is read is written back as something that reads the same.

#include "ledger_client/eth/quantity.h"
#include "models/base/ensure.h"
#include "models/crypto/address.h"
#include "models/domain/credential_number.h"
#include "models/domain/currency.h"
#include "models/domain/date.h"
#include "models/domain/money_text.h"
#include "models/domain/uscc.h"

namespace {

void readMoney(std::string_view text) {
    for (const std::string_view code : {"CNY", "JPY", "KWD"}) {
        const auto currency = tally::Currency::fromAlpha(code);
        ENSURE(currency);
        for (const auto locale : tally::moneyLocales()) {
            const auto money = tally::parseMoney(text, *currency, locale);
            if (!money) {
                continue;
            }
            const auto written = tally::formatMoney(*money, locale);
            ENSURE(written);
            const auto again = tally::parseMoney(*written, *currency, locale);
            ENSURE(again && *again == *money);
        }
    }
}

void readNumbers(std::string_view text) {
    if (const auto root = tally::parseRootNumber(text)) {
        ENSURE(tally::parseRootNumber(tally::rootNumber(*root)) == *root);
    }
    if (const auto credential = tally::parseCredentialNumber(text)) {
        ENSURE(tally::parseCredentialNumber(tally::credentialNumber(*credential)) == *credential);
    }
    if (const auto date = tally::Date::fromIso(text)) {
        ENSURE(date->iso() == text);
    }
    if (const auto quantity = tally::parseQuantity(text)) {
        ENSURE(tally::parseQuantity(tally::formatQuantity(*quantity)) == *quantity);
    }
    if (const auto address = tally::parseAddress(text)) {
        ENSURE(tally::parseAddress(tally::formatAddress(*address)) == *address);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = tally::textOf(tally::BytesView(data, size));
    readMoney(text);
    readNumbers(text);
    ENSURE(tally::isUscc(text) == tally::Uscc::from(text).has_value());
    return 0;
}
