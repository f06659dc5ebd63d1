#include "tests/bench/window/page_times.h"

#include <array>
#include <chrono>
#include <span>

namespace tally {

namespace {

constexpr std::size_t kPage = 200;

using Scope = CredentialScope;
using NamedScope = std::pair<Scope, const char*>;
constexpr NamedScope kOwnScopes[] = {{Scope::Mine, "mine"},           {Scope::Held, "held"},
                                     {Scope::ToAccept, "to accept"},  {Scope::Offered, "offered"},
                                     {Scope::Financing, "financing"}, {Scope::Overdue, "overdue"}};
constexpr NamedScope kWatchersScopes[] = {{Scope::All, "all"}};

[[nodiscard]] std::span<const NamedScope> scopesOf(Eyes eyes) {
    return eyes == Eyes::Watcher ? std::span<const NamedScope>(kWatchersScopes)
                                 : std::span<const NamedScope>(kOwnScopes);
}

constexpr std::array kOrders{std::pair{CredentialOrder::Newest, "newest"}, std::pair{CredentialOrder::DueDay, "due"},
                             std::pair{CredentialOrder::Value, "value"}, std::pair{CredentialOrder::Issuer, "issuer"}};

class Stopwatch {
public:
    [[nodiscard]] double milliseconds() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_begun).count();
    }

private:
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
};

/// How a page narrows a list, on this day.
using Filter = void (*)(CredentialListQuery&, Date today);
constexpr std::pair<const char*, Filter> kFilters[] = {
    {"", [](CredentialListQuery&, Date) {}},
    {", one issuer", [](CredentialListQuery& query, Date) { query.issuer = MemberId{17}; }},
    {", search of 1 issuer", [](CredentialListQuery& query, Date) { query.named = {{42}}; }},
    {", search of 50 issuers",
     [](CredentialListQuery& query, Date) {
         for (std::uint32_t id = 2; id < 52; ++id) {
             query.named.push_back({id});
         }
     }},
    {", one root", [](CredentialListQuery& query, Date) { query.root = RootId{4'713}; }},
    {", due within 7 days",
     [](CredentialListQuery& query, Date today) {
         query.due = std::pair{today, today.plusDays(7)};
     }},
    {", due within 90 days",
     [](CredentialListQuery& query, Date today) {
         query.due = std::pair{today, today.plusDays(90)};
     }},
    {", due after 90 days",
     [](CredentialListQuery& query, Date today) {
         query.due = std::pair{today.plusDays(91), Date{0xffff}};
     }},
    {", past",
     [](CredentialListQuery& query, Date today) {
         query.due = std::pair{Date{}, today.plusDays(-1)};
     }},
    {", one issuer, due after 90 days",
     [](CredentialListQuery& query, Date today) {
         query.issuer = MemberId{17};
         query.due = std::pair{today.plusDays(91), Date{0xffff}};
     }},
    {", search of 50 issuers, due after 90 days",
     [](CredentialListQuery& query, Date today) {
         for (std::uint32_t id = 2; id < 52; ++id) {
             query.named.push_back({id});
         }
         query.due = std::pair{today.plusDays(91), Date{0xffff}};
     }},
};

[[nodiscard]] Result<Done> timeList(Database& database, const CredentialListQuery& query, const std::string& what,
                                    std::vector<TimedQuestion>& into) {
    std::uint64_t total = 0;
    for (const auto& [name, part] : {std::pair{"first", 0.0}, std::pair{"middle", 0.5}, std::pair{"last", 1.0}}) {
        const std::uint64_t last = total / kPage * kPage;
        const std::uint64_t offset = static_cast<std::uint64_t>(part * static_cast<double>(last)) / kPage * kPage;
        const Stopwatch watch;
        TALLY_ASSIGN(const CredentialListPage page, credentialList(database, query, offset, kPage));
        into.push_back({what + ", " + name, watch.milliseconds(), page.total()});
        total = page.total();
        if (total <= kPage) {
            break;
        }
    }
    return Done{};
}

[[nodiscard]] CredentialListQuery queryFor(MemberId member, Date today, Scope scope) {
    CredentialListQuery out;
    out.member = member;
    out.today = today;
    out.scope = scope;
    return out;
}

}  // namespace

Result<std::vector<TimedQuestion>> timePages(Database& database, MemberId member, Eyes eyes, Date today) {
    std::vector<TimedQuestion> out;
    for (const auto& [scope, scopeName] : scopesOf(eyes)) {
        for (const auto& [order, orderName] : kOrders) {
            for (const bool descending : {false, true}) {
                for (const auto& [filterName, narrow] : kFilters) {
                    CredentialListQuery query = queryFor(member, today, scope);
                    query.order = order;
                    query.descending = descending;
                    narrow(query, today);
                    const std::string what =
                        std::string(scopeName) + " by " + orderName + (descending ? " downwards" : "") + filterName;
                    TALLY_TRY(timeList(database, query, what, out));
                }
            }
        }
    }
    return out;
}

Result<double> timeTabs(Database& database, MemberId member, Eyes eyes, Date today) {
    const Stopwatch watch;
    for (const auto& [scope, name] : scopesOf(eyes)) {
        TALLY_TRY(credentialSums(database, queryFor(member, today, scope)));
    }
    return watch.milliseconds();
}

}  // namespace tally
