// Runs a fuzz target without libFuzzer: every file of its corpus, then mutations of them from a fixed seed, so that the
// check is the same every time and needs no Clang. With TALLY_FUZZ the targets link libFuzzer instead.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;

constexpr std::size_t kLargestInput = 4096;

std::vector<Input> readCorpus(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());

    std::vector<Input> corpus;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return corpus;
}

class Mutator {
public:
    explicit Mutator(const std::vector<Input>& corpus) : m_corpus(corpus) {}

    Input next() {
        Input input = m_corpus[below(m_corpus.size())];
        for (std::size_t changes = 1 + below(6); changes > 0; --changes) {
            change(input);
        }
        input.resize(std::min(input.size(), kLargestInput));
        return input;
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : static_cast<std::size_t>(m_random() % limit); }

    std::uint8_t byte() {
        constexpr std::uint8_t kTelling[] = {0x00, 0x01, 0x7f, 0x80, 0xb7, 0xb8, 0xbf,
                                             0xc0, 0xf7, 0xf8, 0xff, '"',  '{'};
        return below(2) == 0 ? kTelling[below(std::size(kTelling))] : static_cast<std::uint8_t>(below(256));
    }

    void change(Input& input) {
        const auto at = [&](std::size_t position) { return input.begin() + static_cast<std::ptrdiff_t>(position); };
        const std::size_t position = below(input.size() + 1);
        switch (below(6)) {
            case 0:
                input.insert(at(position), byte());
                return;
            case 1:
                input.resize(position);
                return;
            case 2: {
                const Input& other = m_corpus[below(m_corpus.size())];
                const std::size_t from = below(other.size() + 1);
                const std::size_t count = std::min(below(64), other.size() - from);
                const auto first = other.begin() + static_cast<std::ptrdiff_t>(from);
                input.insert(at(position), first, first + static_cast<std::ptrdiff_t>(count));
                return;
            }
            case 3:
                input.erase(at(position), at(position + std::min(below(16), input.size() - position)));
                return;
            case 4:
                if (position < input.size()) {
                    input[position] ^= static_cast<std::uint8_t>(1U << below(8));
                }
                return;
            default:
                if (position < input.size()) {
                    input[position] = byte();
                }
                return;
        }
    }

    const std::vector<Input>& m_corpus;
    std::mt19937_64 m_random{20260413};
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s CORPUS-FOLDER MUTATIONS\n", argv[0]);
        return 2;
    }
    std::vector<Input> corpus = readCorpus(argv[1]);
    if (corpus.empty()) {
        std::fprintf(stderr, "%s holds no file\n", argv[1]);
        return 2;
    }
    for (const Input& input : corpus) {
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    const long mutations = std::strtol(argv[2], nullptr, 10);
    Mutator mutator(corpus);
    for (long done = 0; done < mutations; ++done) {
        const Input input = mutator.next();
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    std::printf("%zu files, %ld mutations\n", corpus.size(), mutations);
    return 0;
}
