// Writes the CSV on standard input (no quotes in it) as an XLSX workbook to standard output: for tests that are shell scripts.

#include "tests/documents/workbook_builder.h"

#include <iostream>
#include <sstream>

int main() {
    tally::samples::WorkbookParts parts;
    int row = 0;
    for (std::string line; std::getline(std::cin, line);) {
        std::vector<std::string> cells;
        std::istringstream words(line);
        for (std::string cell; std::getline(words, cell, ',');) {
            cells.push_back(cell);
        }
        parts.rows += tally::samples::textRow(++row, cells);
    }
    const tally::Bytes file = tally::samples::workbook(parts);
    std::cout.write(reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
    return std::cout.good() ? 0 : 1;
}
