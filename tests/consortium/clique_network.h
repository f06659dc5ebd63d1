#pragma once

#include "ledger_client/rpc/node_process.h"
#include "models/base/bytes.h"
#include "models/base/result.h"

#include <QString>
#include <QTemporaryDir>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

/// For tests: a consortium of geth validators on loopback. Calls turn the event loop until they are done.
namespace tally {

/// geth's genesis: Clique with one block a second, forks up to Berlin, because with London a block over half full
/// lifts the base fee above zero and gas-0 transactions stop.
class CliqueNetwork {
public:
    static constexpr std::uint64_t kChainId = 20'260;

    /// TALLY_GETH, else the user's cache as `installer/machine/geth` fills it; empty when there is none.
    [[nodiscard]] static QString findGeth();

    CliqueNetwork(QString geth, std::size_t validators);

    /// Writes the genesis, and each validator's folder with its key. Once.
    [[nodiscard]] Result<Done> prepare();
    /// Starts one, sets its gas price to zero (geth quietly replaces the option's 0 by 1 gwei), and returns when it
    /// answers. It finds its peers by itself.
    [[nodiscard]] Result<Done> start(std::size_t index);
    [[nodiscard]] Result<Done> startAll();
    /// In order, with everything written.
    [[nodiscard]] Result<Done> stop(std::size_t index);
    /// At once, as a power cut does.
    void kill(std::size_t index);

    [[nodiscard]] std::size_t size() const { return m_validators.size(); }
    [[nodiscard]] bool isRunning(std::size_t index) const;
    [[nodiscard]] QUrl url(std::size_t index) const;
    [[nodiscard]] Address signer(std::size_t index) const { return m_validators[index].signer; }
    /// The end of what it wrote.
    [[nodiscard]] std::string log(std::size_t index) const;

    /// The height that a validator tells; an error when it does not answer.
    [[nodiscard]] Result<std::uint64_t> height(std::size_t index) const;
    /// True when a running validator told of `blocks` more than now within `deadline`.
    [[nodiscard]] bool grows(std::size_t index, std::uint64_t blocks, std::chrono::seconds deadline) const;

private:
    struct Validator {
        Bytes key;
        Address signer;
        Bytes nodeKey;
        QString folder;
        quint16 httpPort = 0;
        quint16 peerPort = 0;
        quint16 enginePort = 0;
        std::unique_ptr<NodeProcess> process;
    };

    [[nodiscard]] QString genesisJson() const;
    [[nodiscard]] QString enode(const Validator& validator) const;
    [[nodiscard]] Result<Done> prepareValidator(const Validator& validator) const;
    [[nodiscard]] Result<Done> runGeth(const QStringList& arguments) const;
    [[nodiscard]] NodeProgram programOf(const Validator& validator) const;

    QString m_geth;
    QTemporaryDir m_folder;
    std::vector<Validator> m_validators;
};

}  // namespace tally
