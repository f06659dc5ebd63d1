// tally-vectors: one case a line on standard input, one answer a line on standard output. See README.md.

#include "tests/vectors/ops.h"

#include <cstdio>
#include <iostream>
#include <string>

int main() {
    std::ios::sync_with_stdio(false);
    std::string line;
    while (std::getline(std::cin, line)) {
        std::string answer = tally::vectors::answerLine(line);
        answer.push_back('\n');
        if (std::fwrite(answer.data(), 1, answer.size(), stdout) != answer.size() || std::fflush(stdout) != 0) {
            return 5;
        }
    }
    return 0;
}
