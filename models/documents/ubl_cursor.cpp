#include "models/documents/ubl_cursor.h"

#include <map>

namespace tally {
namespace {

constexpr std::string_view kAggregates = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
constexpr std::string_view kBasics = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

bool isComponent(const XmlElement& element, std::string_view name) {
    return element.name == name && (element.space == kAggregates || element.space == kBasics);
}

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::string collapsed(std::string_view text) {
    std::string out;
    bool isAfterBlank = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            isAfterBlank = !out.empty();
            continue;
        }
        if (isAfterBlank) {
            out += ' ';
        }
        isAfterBlank = false;
        out += c;
    }
    return out;
}

std::string joined(const std::string& path, std::string_view name) {
    return path.empty() ? std::string(name) : path + "/" + std::string(name);
}

std::string indexed(const std::string& path, std::size_t index) { return path + "[" + std::to_string(index) + "]"; }

void collectUnread(const XmlElement& element, const std::string& path, const UblReading& reading, std::size_t limit,
                   std::vector<UnreadElement>& out) {
    std::map<std::string_view, std::size_t> count;
    std::map<std::string_view, std::size_t> seen;
    for (const XmlElement& child : element.children) {
        ++count[child.name];
    }
    for (const XmlElement& child : element.children) {
        const std::size_t index = ++seen[child.name];
        std::string place = joined(path, child.name);
        if (count[child.name] > 1) {
            place = indexed(place, index);
        }
        if (out.size() >= limit) {
            return;
        }
        if (reading.read.contains(&child)) {
            collectUnread(child, place, reading, limit, out);
        } else {
            out.push_back({std::move(place), child.line});
        }
    }
}

}  // namespace

UblCursor::UblCursor(const XmlElement* element, std::string path, UblReading* reading)
    : m_element(element), m_path(std::move(path)), m_reading(reading) {}

UblCursor UblCursor::down(std::string_view name) const {
    if (m_element != nullptr) {
        for (const XmlElement& child : m_element->children) {
            if (isComponent(child, name)) {
                m_reading->read.insert(&child);
                return {&child, joined(m_path, name), m_reading};
            }
        }
    }
    return {nullptr, joined(m_path, name), m_reading};
}

std::vector<UblCursor> UblCursor::all(std::string_view name) const {
    std::vector<UblCursor> out;
    if (m_element == nullptr) {
        return out;
    }
    for (const XmlElement& child : m_element->children) {
        if (isComponent(child, name)) {
            m_reading->read.insert(&child);
            out.emplace_back(&child, indexed(joined(m_path, name), out.size() + 1), m_reading);
        }
    }
    return out;
}

bool UblCursor::has(std::string_view name) const {
    if (m_element == nullptr) {
        return false;
    }
    for (const XmlElement& child : m_element->children) {
        if (isComponent(child, name)) {
            return true;
        }
    }
    return false;
}

std::string UblCursor::text() const { return m_element == nullptr ? std::string{} : collapsed(m_element->text); }

std::string UblCursor::lines() const { return m_element == nullptr ? std::string{} : trimmed(m_element->text); }

SchemedId UblCursor::idOf(std::string_view name) const {
    const UblCursor id = down(name);
    return {id.attribute("schemeID"), id.text()};
}

std::string UblCursor::attribute(std::string_view name) const {
    const auto value = m_element == nullptr ? std::nullopt : m_element->attribute(name);
    return value ? trimmed(*value) : std::string{};
}

std::optional<Decimal> UblCursor::decimal() const {
    if (m_element == nullptr) {
        return std::nullopt;
    }
    const auto value = Decimal::fromText(m_element->text);
    if (!value) {
        violated("tally-amount", {text()});
    }
    return value;
}

std::optional<Decimal> UblCursor::decimalOf(std::string_view name) const { return down(name).decimal(); }

std::optional<Decimal> UblCursor::amountOf(std::string_view name) const {
    const UblCursor amount = down(name);
    if (amount && amount.attribute("currencyID") != m_reading->currency) {
        amount.violated("tally-currency", {amount.attribute("currencyID"), m_reading->currency});
    }
    return amount.decimal();
}

std::optional<Date> UblCursor::dateOf(std::string_view name) const {
    const UblCursor place = down(name);
    const std::string text = place.text();
    if (text.empty()) {
        return std::nullopt;
    }
    // xs:date may end in a zone, "2026-11-22Z" or "2026-11-22+08:00"; the calendar date is what stands before it.
    const std::string_view zone = std::string_view(text).substr(std::min<std::size_t>(text.size(), 10));
    const bool isZone = zone.empty() || zone == "Z" || (zone.size() == 6 && (zone[0] == '+' || zone[0] == '-'));
    const auto date = isZone ? Date::fromIso(std::string_view(text).substr(0, 10)) : std::nullopt;
    if (!date) {
        place.violated("tally-date", {text});
    }
    return date;
}

void UblCursor::violated(std::string rule, std::vector<std::string> args) const {
    m_reading->violations.push_back({std::move(rule), m_path, std::move(args)});
}

std::vector<UnreadElement> unreadElements(const XmlElement& root, const UblReading& reading, std::size_t limit) {
    std::vector<UnreadElement> out;
    collectUnread(root, {}, reading, limit, out);
    return out;
}

}  // namespace tally
