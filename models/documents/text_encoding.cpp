#include "models/documents/text_encoding.h"

#include "models/base/utf8.h"

#include <array>
#include <cerrno>
#include <iconv.h>

namespace tally {
namespace {

/// One conversion descriptor, closed with its owner.
class Converter {
public:
    Converter(const std::string& to, const std::string& from) : m_descriptor(iconv_open(to.c_str(), from.c_str())) {}
    ~Converter() {
        if (isOpen()) {
            iconv_close(m_descriptor);
        }
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    // iconv_open answers (iconv_t)-1 for an encoding it does not know.
    [[nodiscard]] bool isOpen() const { return m_descriptor != reinterpret_cast<iconv_t>(-1); }
    [[nodiscard]] iconv_t descriptor() const { return m_descriptor; }

private:
    iconv_t m_descriptor;
};

bool isPlainName(std::string_view name) {
    return !name.empty() && name.size() <= 40 &&
           name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-") ==
               std::string_view::npos;
}

[[nodiscard]] Result<std::string> converted(BytesView bytes, std::string_view from, std::string_view to,
                                            std::string_view named) {
    if (!isPlainName(from) || !isPlainName(to)) {
        return fail(kTextEncoding, {}, {std::string(named)});
    }
    const Converter converter{std::string(to), std::string(from)};
    if (!converter.isOpen()) {
        return fail(kTextEncoding, {}, {std::string(named)});
    }
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 2);
    std::array<char, 16384> buffer{};
    // iconv takes the input through a pointer to non-const, but does not write to it (POSIX).
    char* input = const_cast<char*>(reinterpret_cast<const char*>(bytes.data()));
    std::size_t inputLeft = bytes.size();
    bool isFlushing = false;
    for (;;) {
        char* output = buffer.data();
        std::size_t outputLeft = buffer.size();
        const std::size_t answer = isFlushing ? iconv(converter.descriptor(), nullptr, nullptr, &output, &outputLeft)
                                              : iconv(converter.descriptor(), &input, &inputLeft, &output, &outputLeft);
        out.append(buffer.data(), buffer.size() - outputLeft);
        if (answer == static_cast<std::size_t>(-1)) {
            if (errno == E2BIG) {
                continue;
            }
            return fail(kTextEncoding, {}, {std::string(named)});
        }
        if (isFlushing) {
            return out;
        }
        isFlushing = true;
    }
}

bool startsWith(BytesView bytes, std::string_view mark) { return textOf(bytes).starts_with(mark); }

}  // namespace

Result<std::string> toUtf8(BytesView bytes, std::string_view encoding) {
    return converted(bytes, encoding, "UTF-8", encoding);
}

Result<std::string> fromUtf8(std::string_view text, std::string_view encoding) {
    return converted(viewOf(text), "UTF-8", encoding, encoding);
}

Result<DecodedText> decodeText(BytesView bytes) {
    if (startsWith(bytes, "\xEF\xBB\xBF")) {
        bytes = bytes.subspan(3);
        if (!isUtf8(bytes)) {
            return fail(kTextEncoding, {}, {"UTF-8"});
        }
        return DecodedText{std::string(textOf(bytes)), "UTF-8"};
    }
    for (const auto& [mark, encoding] : {std::pair{"\xFF\xFE", "UTF-16LE"}, std::pair{"\xFE\xFF", "UTF-16BE"}}) {
        if (startsWith(bytes, mark)) {
            TALLY_ASSIGN(auto text, toUtf8(bytes.subspan(2), encoding));
            return DecodedText{std::move(text), encoding};
        }
    }
    if (isUtf8(bytes)) {
        return DecodedText{std::string(textOf(bytes)), "UTF-8"};
    }
    TALLY_ASSIGN(auto text, toUtf8(bytes, "GB18030"));
    return DecodedText{std::move(text), "GB18030"};
}

}  // namespace tally
