#pragma once

#include "models/domain/member.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tally {

/// All members with their names, as of one moment: an immutable value that the gui thread reads without asking anybody.
/// A new one takes its place when members change.
class MemberDirectory {
public:
    MemberDirectory() = default;
    explicit MemberDirectory(std::vector<Member> members);

    [[nodiscard]] const Member* find(MemberId id) const;
    /// In Chinese or English, whichever there is of the two; the identifier where no name could be read; empty for
    /// nobody. Where another member goes by the same name, whatever its case and width, the identifier stands behind it.
    [[nodiscard]] std::string nameOf(MemberId id, bool inChinese) const;
    /// Those whose name or identifier contains `words`, in the order of their ids; at most `most`. Case is passed over
    /// (ASCII).
    [[nodiscard]] std::vector<MemberId> search(std::string_view words, std::size_t most) const;
    /// Those called exactly so, in either language or by identifier. Case is passed over (ASCII).
    [[nodiscard]] std::vector<MemberId> named(std::string_view words) const;
    /// Members that satisfy `is`, suspended ones too, in the order of their ids.
    [[nodiscard]] std::vector<MemberId> those(const std::function<bool(const Member&)>& is) const;

private:
    [[nodiscard]] static const std::string& plainNameOf(const Member& member, bool inChinese);

    std::map<MemberId, Member> m_members;
    /// How many go by a name, in Chinese and in English.
    std::map<std::string, int> m_inChinese;
    std::map<std::string, int> m_inEnglish;
};

using MemberDirectoryPtr = std::shared_ptr<const MemberDirectory>;

}  // namespace tally
