#include "models/domain/money_text.h"
#include "models/domain/uscc.h"
#include "tests/vectors/ops.h"

namespace tally::vectors {

namespace {

[[nodiscard]] Result<Currency> currencyFrom(const Fields& in) {
    TALLY_ASSIGN(const std::string code, in.text("currency"));
    const auto currency = Currency::fromAlpha(code);
    return currency ? Result<Currency>(*currency) : in.refuse("currency");
}

[[nodiscard]] Result<std::string> runUscc(const Fields& in) {
    TALLY_ASSIGN(const std::string text, in.text("text"));
    Answer out;
    out.flag("valid", isUscc(text));
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runParse(const Fields& in) {
    TALLY_ASSIGN(const std::string text, in.text("text"));
    TALLY_ASSIGN(const Currency currency, currencyFrom(in));
    TALLY_ASSIGN(const std::string locale, in.text("locale"));
    TALLY_ASSIGN(const Money money, parseMoney(text, currency, locale));
    Answer out;
    out.text("minor", std::to_string(money.minor));
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runFormat(const Fields& in) {
    TALLY_ASSIGN(const std::string digits, in.text("minor"));
    const auto wide = Uint256::fromSignedDecimal(digits);
    if (!wide) {
        return in.refuse("minor");
    }
    const auto minor = wide->toInt64();
    if (!minor) {
        return fail(kMoneyOverflow);
    }
    TALLY_ASSIGN(const Currency currency, currencyFrom(in));
    TALLY_ASSIGN(const std::string locale, in.text("locale"));
    TALLY_ASSIGN(const std::string text, formatMoney({*minor, currency}, locale));
    Answer out;
    out.text("text", text);
    return std::move(out).take();
}

constexpr Op kOps[] = {{"uscc.check", runUscc}, {"money.parse", runParse}, {"money.format", runFormat}};

}  // namespace

std::span<const Op> domainOps() { return kOps; }

}  // namespace tally::vectors
