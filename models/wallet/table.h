#pragma once

#include "models/wallet/query.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

/// A kind of value that is kept one to a row. One list of its columns, `kTable<Value>`, makes every statement and the
/// reading of a row: they cannot fall apart.
namespace tally::rows {

/// `field`: a member of the value, or a function from the value to a part of it.
template <typename Field>
struct Column {
    std::string_view name;
    Field field;
    bool isKey;
};

/// The key's columns are in the order of `keyOf` (domain/ledger_state.h).
template <typename Field>
[[nodiscard]] constexpr Column<Field> key(std::string_view name, Field field) {
    return {name, field, true};
}
template <typename Field>
[[nodiscard]] constexpr Column<Field> column(std::string_view name, Field field) {
    return {name, field, false};
}

template <typename... Fields>
struct Table {
    std::string_view name;
    std::tuple<Column<Fields>...> columns;
};

template <typename... Fields>
[[nodiscard]] constexpr Table<Fields...> table(std::string_view name, Column<Fields>... columns) {
    return {name, {columns...}};
}

/// Specialised for every value that has a table.
template <typename Value>
inline constexpr std::nullptr_t kTable = nullptr;

/// How many columns a row of `Value` takes in a join.
template <typename Value>
inline constexpr int kWidth = static_cast<int>(std::tuple_size_v<decltype(kTable<Value>.columns)>);

/// The names of those columns that `pick` takes, each made into text by `make`, apart by `separator`.
template <typename Value, typename Pick, typename Make>
[[nodiscard]] std::string listed(std::string_view separator, Pick pick, Make make) {
    std::string out;
    const auto add = [&](std::string_view name, bool isKey) {
        if (pick(isKey)) {
            out += (out.empty() ? std::string() : std::string(separator)) + make(std::string(name));
        }
    };
    std::apply([&](const auto&... one) { (add(one.name, one.isKey), ...); }, kTable<Value>.columns);
    return out;
}

/// All columns in the order in which `read` expects them; each with `prefix`, such as "c.", in a join.
template <typename Value>
[[nodiscard]] std::string columnsOf(const std::string& prefix = {}) {
    return listed<Value>(
        ", ", [](bool) { return true; }, [&](const std::string& name) { return prefix + name; });
}

/// "SELECT … FROM the table", then `rest`.
template <typename Value>
[[nodiscard]] std::string select(std::string_view rest) {
    return "SELECT " + columnsOf<Value>() + " FROM " + std::string(kTable<Value>.name) + " " + std::string(rest);
}

template <typename Value>
[[nodiscard]] std::string upsert() {
    const auto isKey = [](bool key) { return key; };
    const auto isOther = [](bool key) { return !key; };
    const auto every = [](bool) { return true; };
    const auto itself = [](const std::string& name) { return name; };
    return "INSERT INTO " + std::string(kTable<Value>.name) + " (" + columnsOf<Value>() + ") VALUES (" +
           listed<Value>(",", every, [](const std::string&) { return std::string("?"); }) + ") ON CONFLICT (" +
           listed<Value>(", ", isKey, itself) + ") DO UPDATE SET " +
           listed<Value>(", ", isOther, [](const std::string& name) { return name + " = excluded." + name; });
}

/// A field as it is bound. Other files add what is kept packed.
template <typename T>
[[nodiscard]] const T& stored(const T& field) {
    return field;
}
/// A column into a field.
template <typename T>
void readInto(T& field, const Statement& row, int column) {
    field = row.as<T>(column);
}
inline void readInto(std::string& field, const Statement& row, int column) { field = std::string(row.text(column)); }
inline void readInto(Bytes& field, const Statement& row, int column) {
    const BytesView view = row.blob(column);
    field.assign(view.begin(), view.end());
}

}  // namespace tally::rows
