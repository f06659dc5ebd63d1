#include "ui/words/initials.h"

#include <QList>

#include <memory>
#include <unicode/alphaindex.h>
#include <vector>

namespace tally::words {

namespace {

/// Signs that are read in a second way in names; the library knows the first alone.
struct SecondReading {
    char32_t sign;
    char initial;
};
constexpr SecondReading kSecond[] = {{U'行', 'h'}, {U'长', 'c'}, {U'重', 'c'}, {U'弹', 't'}, {U'厦', 'x'},
                                     {U'会', 'k'}, {U'调', 't'}, {U'单', 's'}, {U'曾', 'z'}, {U'朝', 'z'},
                                     {U'乘', 's'}, {U'藏', 'z'}, {U'车', 'j'}, {U'盛', 'c'}, {U'石', 'd'},
                                     {U'都', 'd'}, {U'乐', 'y'}, {U'解', 'x'}, {U'覃', 'q'}};

/// How ICU files Chinese signs under A to Z; null where its data are missing.
[[nodiscard]] const icu::AlphabeticIndex::ImmutableIndex* pinyinIndex() {
    static const std::unique_ptr<const icu::AlphabeticIndex::ImmutableIndex> index = [] {
        UErrorCode error = U_ZERO_ERROR;
        icu::AlphabeticIndex making(icu::Locale("zh@collation=pinyin"), error);
        std::unique_ptr<const icu::AlphabeticIndex::ImmutableIndex> made(making.buildImmutableIndex(error));
        return U_SUCCESS(error) != 0 ? std::move(made) : nullptr;
    }();
    return index.get();
}

/// In lower case; 0 for what is neither a letter nor a digit nor read with one.
[[nodiscard]] char firstReading(char32_t sign) {
    constexpr char32_t kLatin = 0x80;
    if (sign < kLatin) {
        const auto plain = static_cast<char>(sign);
        const bool isUpper = plain >= 'A' && plain <= 'Z';
        const bool isKept = (plain >= 'a' && plain <= 'z') || (plain >= '0' && plain <= '9');
        return isUpper ? static_cast<char>(plain - 'A' + 'a') : isKept ? plain : '\0';
    }
    const icu::AlphabeticIndex::ImmutableIndex* index = pinyinIndex();
    if (index == nullptr) {
        return 0;
    }
    UErrorCode error = U_ZERO_ERROR;
    const int32_t at = index->getBucketIndex(icu::UnicodeString(static_cast<UChar32>(sign)), error);
    const icu::AlphabeticIndex::Bucket* bucket = U_SUCCESS(error) != 0 ? index->getBucket(at) : nullptr;
    if (bucket == nullptr || bucket->getLabelType() != U_ALPHAINDEX_NORMAL || bucket->getLabel().length() != 1) {
        return 0;
    }
    const char16_t label = bucket->getLabel().charAt(0);
    return label >= u'A' && label <= u'Z' ? static_cast<char>(label - u'A' + u'a') : '\0';
}

[[nodiscard]] bool isReadAs(char32_t sign, char initial) {
    for (const SecondReading& one : kSecond) {
        if (one.sign == sign && one.initial == initial) {
            return true;
        }
    }
    return firstReading(sign) == initial;
}

}  // namespace

bool fitsInitials(const QString& text, const QString& typed) {
    const QByteArray wanted = typed.toLower().remove(QLatin1Char(' ')).toLatin1();
    if (wanted.isEmpty()) {
        return false;
    }
    std::vector<char32_t> signs;
    for (const auto sign : text.toUcs4()) {
        if (firstReading(sign) != 0) {
            signs.push_back(sign);
        }
    }
    const auto many = static_cast<std::size_t>(wanted.size());
    for (std::size_t from = 0; from + many <= signs.size(); ++from) {
        std::size_t at = 0;
        while (at < many && isReadAs(signs[from + at], wanted[static_cast<qsizetype>(at)])) {
            ++at;
        }
        if (at == many) {
            return true;
        }
    }
    return false;
}

}  // namespace tally::words
