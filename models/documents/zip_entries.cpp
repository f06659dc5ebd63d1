#include "models/documents/zip_entries.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

namespace tally {
namespace {

struct FreeArchive {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, FreeArchive>;

tl::unexpected<Error> malformed(archive* reader) {
    const char* words = reader == nullptr ? nullptr : archive_error_string(reader);
    return fail(kZipMalformed, {}, {}, words == nullptr ? "" : words);
}

[[nodiscard]] Result<Bytes> contentOf(archive* reader, std::size_t limit) {
    Bytes out;
    std::array<std::uint8_t, 65536> buffer{};
    for (;;) {
        const la_ssize_t count = archive_read_data(reader, buffer.data(), buffer.size());
        if (count < 0) {
            return malformed(reader);
        }
        if (count == 0) {
            return out;
        }
        const auto size = static_cast<std::size_t>(count);
        if (size > limit - out.size()) {
            return fail(kZipTooLarge, {}, {"bytes", std::to_string(limit)});
        }
        out.insert(out.end(), buffer.begin(), buffer.begin() + count);
    }
}

}  // namespace

Result<std::map<std::string, Bytes>> zipEntries(BytesView bytes, const std::function<bool(std::string_view)>& wanted,
                                                const ZipLimits& limits) {
    const Reader reader(archive_read_new());
    if (!reader || archive_read_support_format_zip_seekable(reader.get()) != ARCHIVE_OK ||
        archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
        return malformed(reader.get());
    }
    std::map<std::string, Bytes> out;
    std::size_t entries = 0;
    std::size_t left = limits.bytes;
    for (;;) {
        archive_entry* entry = nullptr;
        const int answer = archive_read_next_header(reader.get(), &entry);
        if (answer == ARCHIVE_EOF) {
            return out;
        }
        if (answer != ARCHIVE_OK) {
            return malformed(reader.get());
        }
        if (++entries > limits.entries) {
            return fail(kZipTooLarge, {}, {"entries", std::to_string(limits.entries)});
        }
        const char* name = archive_entry_pathname_utf8(entry);
        if (name == nullptr || !wanted(name)) {
            continue;
        }
        if (archive_entry_is_encrypted(entry) != 0) {
            return fail(kZipEncrypted, name);
        }
        if (out.contains(name)) {
            return fail(kZipDuplicate, {}, {name});
        }
        const std::string key = name;
        TALLY_ASSIGN(Bytes content, contentOf(reader.get(), std::min(left, limits.bytesOfEntry)));
        left -= content.size();
        out.emplace(key, std::move(content));
    }
}

}  // namespace tally
