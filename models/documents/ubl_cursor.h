#pragma once

#include "models/documents/invoice.h"
#include "models/documents/xml_tree.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tally {

/// What reading a UBL file leaves behind: which elements were read, and what was wrong with their values.
struct UblReading {
    std::string currency;
    std::unordered_set<const XmlElement*> read;
    std::vector<InvoiceViolation> violations;
};

/// A place in a UBL file. Going down marks what it meets as read; a place that is not there is empty all the way down.
/// Borrows the tree and the reading.
class UblCursor {
public:
    UblCursor(const XmlElement* element, std::string path, UblReading* reading);

    [[nodiscard]] explicit operator bool() const { return m_element != nullptr; }
    [[nodiscard]] const std::string& path() const { return m_path; }

    /// The first child of that name among the UBL components.
    [[nodiscard]] UblCursor down(std::string_view name) const;
    [[nodiscard]] std::vector<UblCursor> all(std::string_view name) const;
    /// The child without marking it as read.
    [[nodiscard]] bool has(std::string_view name) const;

    /// Character data on one line: blanks and line breaks become single spaces, none around it.
    [[nodiscard]] std::string text() const;
    /// Character data with its line breaks, without blanks around it.
    [[nodiscard]] std::string lines() const;
    [[nodiscard]] std::string textOf(std::string_view name) const { return down(name).text(); }
    [[nodiscard]] SchemedId idOf(std::string_view name) const;
    [[nodiscard]] std::string attribute(std::string_view name) const;

    /// Values that cannot be read are violations and absent.
    [[nodiscard]] std::optional<Decimal> decimalOf(std::string_view name) const;
    /// A decimal whose currencyID has to be the document's.
    [[nodiscard]] std::optional<Decimal> amountOf(std::string_view name) const;
    [[nodiscard]] std::optional<Date> dateOf(std::string_view name) const;

private:
    [[nodiscard]] std::optional<Decimal> decimal() const;
    void violated(std::string rule, std::vector<std::string> args) const;

    const XmlElement* m_element;
    std::string m_path;
    UblReading* m_reading;
};

/// The elements below `root` that nobody went to, topmost only, at most `limit` of them.
[[nodiscard]] std::vector<UnreadElement> unreadElements(const XmlElement& root, const UblReading& reading,
                                                        std::size_t limit);

}  // namespace tally
