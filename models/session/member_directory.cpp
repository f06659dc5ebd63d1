#include "models/session/member_directory.h"

#include <QString>

#include <algorithm>
#include <cctype>

namespace tally {

namespace {

[[nodiscard]] std::string lowered(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

/// Without case, width and blanks: names that are read as the same.
[[nodiscard]] std::string folded(const std::string& name) {
    return QString::fromStdString(name)
        .normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .remove(u' ')
        .toStdString();
}

}  // namespace

MemberDirectory::MemberDirectory(std::vector<Member> members) {
    for (Member& member : members) {
        const MemberId id = member.id;
        m_members.insert_or_assign(id, std::move(member));
    }
    for (const auto& [id, member] : m_members) {
        ++m_inChinese[folded(plainNameOf(member, true))];
        ++m_inEnglish[folded(plainNameOf(member, false))];
    }
}

const std::string& MemberDirectory::plainNameOf(const Member& member, bool inChinese) {
    const std::string& wanted = inChinese ? member.nameZh : member.nameEn;
    const std::string& other = inChinese ? member.nameEn : member.nameZh;
    return !wanted.empty() ? wanted : !other.empty() ? other : member.identifier;
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
    const std::string& name = plainNameOf(*member, inChinese);
    const auto& names = inChinese ? m_inChinese : m_inEnglish;
    const auto same = names.find(folded(name));
    return same != names.end() && same->second > 1 ? name + " (" + member->identifier + ")" : name;
}

std::vector<MemberId> MemberDirectory::named(std::string_view words) const {
    const std::string wanted = lowered(words);
    std::vector<MemberId> out;
    for (const auto& [id, member] : m_members) {
        if (lowered(member.nameZh) == wanted || lowered(member.nameEn) == wanted ||
            lowered(member.identifier) == wanted) {
            out.push_back(id);
        }
    }
    return out;
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
        if (is(member)) {
            out.push_back(id);
        }
    }
    return out;
}

}  // namespace tally
