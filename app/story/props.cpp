#include "app/story/props.h"

#include "models/crypto/random.h"

#include <array>

namespace tally::story {

namespace {

[[nodiscard]] DraftParty partyOf(Part part) {
    const Character& character = characterOf(part);
    DraftParty out;
    out.uscc = usccOf(character);
    out.name = std::string(character.nameZh);
    out.street = "练习路 1 号";
    out.city = "宁波";
    out.postalCode = "315000";
    return out;
}

}  // namespace

Bytes bytesOf(const std::string& text) { return {text.begin(), text.end()}; }

Bytes invoiceFile(Part seller, Part buyer, const std::string& number, MinorUnits total, const std::string& goods,
                  Date issued, Date due) {
    InvoiceDraft draft;
    draft.number = number;
    draft.issueDate = issued;
    draft.dueDate = due;
    draft.seller = partyOf(seller);
    draft.buyer = partyOf(buyer);
    draft.contractNumber = "HT-" + number;
    return bytesOf(makeUblInvoice(TotalledDraft{draft, Money{total, kCny}, goods}));
}

std::string payablesFile(int rows, Date issued, Date due, std::string_view series) {
    constexpr std::array kSuppliers = {Part::Ningbo, Part::Yuyao, Part::Cixi, Part::Fenghua};
    std::string out =
        "\xEF\xBB\xBF供应商统一社会信用代码,供应商名称,发票号码,开票日期,币种,价税合计,应付金额,到期日,合同编号\r\n";
    for (int i = 0; i < rows; ++i) {
        const Character& supplier = characterOf(kSuppliers[static_cast<std::size_t>(i) % kSuppliers.size()]);
        const std::string yuan = std::to_string(1 + i % 9) + "," + std::to_string(100 + i % 900);
        const std::string number = std::string(series) + std::to_string(100000 + i);
        out += usccOf(supplier) + "," + std::string(supplier.nameZh) + "," + number + "," + issued.iso() + ",CNY,\"" +
               yuan + ".50\",\"" + yuan + ".50\"," + due.iso() + ",HT-" + number + "\r\n";
    }
    return out;
}

std::string withMistypedCode(std::string file) {
    constexpr std::size_t kWithinCode = 10;
    const std::size_t second = file.find("\r\n", file.find("\r\n") + 2) + 2;
    char& letter = file[second + kWithinCode];
    letter = letter == 'A' ? 'B' : 'A';
    return file;
}

Hash randomReference() { return randomFixed<Hash>(); }

intent::Offer offering(CredentialId from, MemberId to, MinorUnits value, Date expiry, const Hash& evidence) {
    return {from, {{to, value, expiry, evidence}}};
}

intent::DeclineOffers declining(CredentialId id, DeclineReason reason) { return {{id}, reason}; }

intent::ReleaseOffers releasing(CredentialId id) { return {{id}}; }

intent::ConfirmReceipt confirming(CredentialId id, MinorUnits total) { return {{id}, total}; }

}  // namespace tally::story
