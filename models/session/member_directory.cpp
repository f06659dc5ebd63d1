#include "models/session/member_directory.h"

#include <algorithm>
#include <cctype>

namespace tally {

namespace {

[[nodiscard]] std::string lowered(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

}  // namespace

MemberDirectory::MemberDirectory(std::vector<Member> members) {
    for (Member& member : members) {
        const MemberId id = member.id;
        m_members.insert_or_assign(id, std::move(member));
    }
}

const Member* MemberDirectory::find(MemberId id) const {
    const auto found = m_members.find(id);
    return found != m_members.end() ? &found->second : nullptr;
}

std::string MemberDirectory::nameOf(MemberId id, bool inChinese) const {
    const Member* member = find(id);
    if (member == nullptr) {
        return {};
    }
    const std::string& wanted = inChinese ? member->nameZh : member->nameEn;
    const std::string& other = inChinese ? member->nameEn : member->nameZh;
    return !wanted.empty() ? wanted : !other.empty() ? other : member->identifier;
}

std::vector<MemberId> MemberDirectory::search(std::string_view words, std::size_t most) const {
    const std::string wanted = lowered(words);
    std::vector<MemberId> out;
    for (const auto& [id, member] : m_members) {
        const bool isFound = lowered(member.nameZh).find(wanted) != std::string::npos ||
                             lowered(member.nameEn).find(wanted) != std::string::npos ||
                             lowered(member.identifier).find(wanted) != std::string::npos;
        if (isFound && out.size() < most) {
            out.push_back(id);
        }
    }
    return out;
}

std::vector<MemberId> MemberDirectory::those(const std::function<bool(const Member&)>& is) const {
    std::vector<MemberId> out;
    for (const auto& [id, member] : m_members) {
        if (member.status == MemberStatus::Active && is(member)) {
            out.push_back(id);
        }
    }
    return out;
}

}  // namespace tally
