#include "app/tallyctl/intent_rows.h"

#include "app/tallyctl/field_writer.h"
#include "models/session/outbox.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace tally::ctl {

namespace {

using namespace std::string_view_literals;

/// The fields of each kind of intent, in their order; kinds in the order of the variant. Another number of fields than
/// the struct has does not compile.
constexpr std::array<std::string_view, std::variant_size_v<Intent>> kFieldNames{
    "scheme identifier roles encryptionKey profile"sv,
    "member roles"sv,
    "member reason"sv,
    "member"sv,
    "member key permissions encryptionKey"sv,
    "member key"sv,
    "on"sv,
    "member key permissions encryptionKey"sv,
    "member key permissions encryptionKey"sv,
    "member key permissions encryptionKey"sv,
    "key value fromDay rule"sv,
    "days holiday"sv,
    "issuer currency amount expiryDay"sv,
    "issuer currency amount expiryDay"sv,
    "credentials"sv,
    "root claims"sv,
    "ids"sv,
    "ids reason"sv,
    "ids"sv,
    "from parts"sv,
    "ids"sv,
    "ids"sv,
    "backing debtor claims"sv,
    "root"sv,
    "from value funders expiryDay recourse debtor claims"sv,
    "request"sv,
    "request commitment validToDay sealedToApplicant sealedToFunder"sv,
    "request reason"sv,
    "request funder commitment"sv,
    "request paymentReference registrationReference sealedReferences"sv,
    "ids"sv,
    "request"sv,
    "request reason"sv,
    "root amount valueDay reference"sv,
    "root amount valueDay receipt"sv,
    "ids clearedTotal"sv,
    "ids clearedTotal reason"sv,
    "id amount order"sv,
    "id amount order"sv,
    "encryptionKey profile"sv,
    "call"sv,
    "callHash"sv,
};

template <std::size_t N, typename Kind>
[[nodiscard]] auto tied(const Kind& value) {
    if constexpr (N == 1) {
        const auto& [a] = value;
        return std::tie(a);
    }
    if constexpr (N == 2) {
        const auto& [a, b] = value;
        return std::tie(a, b);
    }
    if constexpr (N == 3) {
        const auto& [a, b, c] = value;
        return std::tie(a, b, c);
    }
    if constexpr (N == 4) {
        const auto& [a, b, c, d] = value;
        return std::tie(a, b, c, d);
    }
    if constexpr (N == 5) {
        const auto& [a, b, c, d, e] = value;
        return std::tie(a, b, c, d, e);
    }
    if constexpr (N == 6) {
        const auto& [a, b, c, d, e, f] = value;
        return std::tie(a, b, c, d, e, f);
    }
    if constexpr (N == 7) {
        const auto& [a, b, c, d, e, f, g] = value;
        return std::tie(a, b, c, d, e, f, g);
    }
}

[[nodiscard]] constexpr std::size_t countOf(std::string_view names) {
    return static_cast<std::size_t>(std::ranges::count(names, ' ')) + 1;
}

/// The root an intent is about; the nobody's root where it is about none.
struct RootOf {
    template <typename Kind>
    RootId operator()(const Kind& what) const {
        if constexpr (requires { what.root.value; }) {
            return what.root;
        } else if constexpr (requires { what.request.root; }) {
            return what.request.root;
        } else if constexpr (requires { what.from.root; }) {
            return what.from.root;
        } else if constexpr (requires { what.id.root; }) {
            return what.id.root;
        } else if constexpr (requires { what.backing.root; }) {
            return what.backing.root;
        } else if constexpr (requires { what.ids.front().root; }) {
            return what.ids.empty() ? RootId{} : what.ids.front().root;
        } else {
            return {};
        }
    }
};

[[nodiscard]] Result<std::uint16_t> currencyOf(Scene& scene, const Intent& intent) {
    if (const auto* issue = std::get_if<intent::Issue>(&intent); issue != nullptr && !issue->credentials.empty()) {
        return issue->credentials.front().currency;
    }
    if (const auto* line = std::get_if<intent::SetLine>(&intent)) {
        return line->currency;
    }
    if (const auto* limit = std::get_if<intent::SetLimit>(&intent)) {
        return limit->currency;
    }
    const RootId id = std::visit(RootOf{}, intent);
    if (id.value == 0) {
        return kCny.numeric();
    }
    TALLY_ASSIGN(const Root root, scene.root(id));
    return root.currency;
}

template <std::size_t Index>
[[nodiscard]] QJsonObject fieldsOf(const Intent& intent, const FieldWriter& write) {
    QJsonObject out;
    std::string_view names = kFieldNames[Index];
    const auto put = [&](const auto& value) {
        const std::size_t space = std::min(names.find(' '), names.size());
        out.insert(qstring(names.substr(0, space)), write(value));
        names.remove_prefix(std::min(space + 1, names.size()));
    };
    std::apply([&](const auto&... each) { (put(each), ...); },
               tied<countOf(kFieldNames[Index])>(*std::get_if<Index>(&intent)));
    return out;
}

template <std::size_t... Index>
[[nodiscard]] QJsonObject fieldsOfAny(const Intent& intent, const FieldWriter& write, std::index_sequence<Index...>) {
    QJsonObject out;
    ((intent.index() == Index ? void(out = fieldsOf<Index>(intent, write)) : void()), ...);
    return out;
}

}  // namespace

Result<QJsonObject> intentRow(Scene& scene, const Intent& intent) {
    TALLY_ASSIGN(const std::uint16_t currency, currencyOf(scene, intent));
    const FieldWriter write(scene.rows(), currency);
    return object({{"action", text(actionName(intent))},
                   {"currency", currencyText(currency)},
                   {"fields", fieldsOfAny(intent, write, std::make_index_sequence<std::variant_size_v<Intent>>())}});
}

}  // namespace tally::ctl
