#include "app/tallyctl/field_writer.h"

#include <algorithm>
#include <array>

namespace tally::ctl {

namespace {

using namespace std::string_view_literals;

/// The fields of each kind of event, in the order of its `tied()`; kinds in the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<Event>> kFieldNames{
    "member account scheme identifier roles encryptionKey profile"sv,
    "member roles"sv,
    "member encryptionKey profile"sv,
    "member reason"sv,
    "member"sv,
    "member on"sv,
    "member key permissions encryptionKey"sv,
    "member key"sv,
    "member key permissions encryptionKey enactDay"sv,
    "member key"sv,
    "callHash member maker call"sv,
    "callHash member"sv,
    "callHash member maker"sv,
    "zoneOffset weekendMask"sv,
    "key value fromDay rule"sv,
    "dates holiday"sv,
    "bank issuer currency amount expiryDay"sv,
    "funder issuer currency amount expiryDay"sv,
    "id funder amount"sv,
    "fingerprint debtor backing total amount claimant"sv,
    "fingerprint debtor backing amount"sv,
    "root issuer creditor settlementBank currency face dueDay offerExpiryDay evidence"sv,
    "root"sv,
    "root id"sv,
    "root outstanding"sv,
    "id parent offeree value expiryDay evidence"sv,
    "id holder"sv,
    "id offeree reason"sv,
    "id"sv,
    "id cause"sv,
    "id reason"sv,
    "id parent applicant value expiryDay"sv,
    "id state"sv,
    "id holder"sv,
    "id parent applicant value funders expiryDay kind recourse debtor claims"sv,
    "id"sv,
    "id funder commitment validToDay sealedToApplicant sealedToFunder"sv,
    "id funder reason closed"sv,
    "id funder commitment disburseByDay"sv,
    "id funder paymentReference registrationReference sealedReferences"sv,
    "id"sv,
    "id reason"sv,
    "id"sv,
    "root issuer amount valueDay reference"sv,
    "root bank amount clearedTotal valueDay receipt"sv,
    "id holder clearedTotal"sv,
    "id holder clearedTotal reason"sv,
    "id amount total order"sv,
    "id amount total order"sv,
    "id parent holder offeree value reserved frozen expiryDay tier state"sv,
    "root bank amount clearedTotal receipt"sv,
    "root issuer settlementBank currency face cleared issueDay dueDay parts annulled overdue"sv,
};

[[nodiscard]] constexpr std::size_t countOf(std::string_view names) {
    return static_cast<std::size_t>(std::ranges::count(names, ' ')) + 1;
}

template <std::size_t... I>
[[nodiscard]] constexpr bool fitEvents(std::index_sequence<I...>) {
    return ((std::tuple_size_v<decltype(std::declval<const std::variant_alternative_t<I, Event>&>().tied())> ==
             countOf(kFieldNames[I])) &&
            ...);
}
static_assert(fitEvents(std::make_index_sequence<std::variant_size_v<Event>>()));

}  // namespace

QJsonObject Rows::event(const StampedEvent& stamped, std::uint16_t currency) const {
    const FieldWriter write(*this, currency);
    QJsonObject fields;
    std::string_view names = kFieldNames[stamped.event.index()];
    const auto put = [&](const auto& value) {
        const std::size_t space = std::min(names.find(' '), names.size());
        fields.insert(qstring(names.substr(0, space)), write(value));
        names.remove_prefix(std::min(space + 1, names.size()));
    };
    std::visit([&](const auto& one) { std::apply([&](const auto&... each) { (put(each), ...); }, one.tied()); },
               stamped.event);
    return object({{"kind", text(kindName(stamped.event))},
                   {"block", number(stamped.stamp.block)},
                   {"logIndex", number(stamped.stamp.logIndex)},
                   {"txn", hex(stamped.stamp.txn.view())},
                   {"date", dayText(stamped.stamp.day)},
                   {"operator", stamped.stamp.signer.isZero() ? QJsonValue() : write(stamped.stamp.signer)},
                   {"fields", fields}});
}

}  // namespace tally::ctl
