// One synchronisation into a fresh wallet, and what it is measured against: the same logs downloaded raw, one page after
// the other, then inserted into a SQLCipher table in one transaction.
//   bench_sync MANIFEST FOLDER BLOCKS_A_PAGE
// Prints one JSON object; times are seconds.

#include "ledger_client/consortium/log_reader.h"
#include "ledger_client/rpc/json_rpc_client.h"
#include "models/crypto/random.h"
#include "models/session/synchroniser.h"
#include "tests/bench/support/bench_room.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>

namespace tally {

namespace {

/// A log as the node sent it.
struct RawLog {
    std::uint64_t block = 0;
    std::uint64_t index = 0;
    Bytes blockHash;
    Bytes txn;
    Bytes address;
    Bytes topics;
    Bytes data;
};

[[nodiscard]] Bytes bytesOf(const RpcView& text) { return fromHex0x(text.string().value_or("0x")).value_or(Bytes{}); }

[[nodiscard]] Result<std::vector<RawLog>> readRaw(const RpcAnswer& answer) {
    if (!answer) {
        return failWith(errorOf(answer.error()));
    }
    std::vector<RawLog> out;
    for (const RpcView& log : answer->view.items()) {
        RawLog raw;
        raw.block = std::stoull(std::string(log.field("blockNumber").string().value_or("0x0")), nullptr, 16);
        raw.index = std::stoull(std::string(log.field("logIndex").string().value_or("0x0")), nullptr, 16);
        raw.blockHash = bytesOf(log.field("blockHash"));
        raw.txn = bytesOf(log.field("transactionHash"));
        raw.address = bytesOf(log.field("address"));
        for (const RpcView& topic : log.field("topics").items()) {
            const Bytes bytes = bytesOf(topic);
            raw.topics.insert(raw.topics.end(), bytes.begin(), bytes.end());
        }
        raw.data = bytesOf(log.field("data"));
        out.push_back(std::move(raw));
    }
    return out;
}

[[nodiscard]] Result<std::vector<RawLog>> download(const Manifest& manifest, const NodeEndpoint& node,
                                                   std::uint64_t head, std::uint64_t span) {
    JsonRpcClient client(node);
    std::vector<RawLog> out;
    for (std::uint64_t from = manifest.deploymentBlock; from <= head; from += span) {
        const EventRange range{from, std::min(head, from + span - 1)};
        EthRequest<std::vector<RawLog>> request{requestEvents(manifest.addresses(), range).call, readRaw};
        TALLY_ASSIGN(std::vector<RawLog> page, awaited(client.ask(std::move(request))));
        std::move(page.begin(), page.end(), std::back_inserter(out));
    }
    return out;
}

[[nodiscard]] Result<Done> insert(const std::filesystem::path& path, const std::vector<RawLog>& logs) {
    TALLY_ASSIGN(const Secret key, randomSecret(48));
    TALLY_ASSIGN(Database database, Database::open(path, key, {true, nullptr}));
    TALLY_TRY(
        database.execute("CREATE TABLE logs (block INTEGER, log_index INTEGER, block_hash BLOB, txn BLOB, "
                         "address BLOB, topics BLOB, data BLOB, PRIMARY KEY (block, log_index)) WITHOUT ROWID"));
    TALLY_ASSIGN(Tx tx, Tx::begin(database));
    TALLY_ASSIGN(Statement row, database.prepare("INSERT INTO logs VALUES (?,?,?,?,?,?,?)"));
    for (const RawLog& log : logs) {
        TALLY_TRY(row.run(log.block, log.index, log.blockHash, log.txn, log.address, log.topics, log.data));
    }
    return tx.commit();
}

[[nodiscard]] Result<Done> measure(const std::string& manifestPath, const std::filesystem::path& folder,
                                   std::uint64_t span) {
    TALLY_ASSIGN(const BenchRoom room, makeBenchRoom(manifestPath, folder));
    TALLY_ASSIGN(const std::vector<NodeEndpoint> nodes, endpointsOf(room.manifest));

    QElapsedTimer timer;
    timer.start();
    TALLY_ASSIGN(const SyncReport report, awaited(Synchroniser(room.wallet, *room.ledger).catchUp()));
    const double sync = secondsSince(timer);

    timer.restart();
    TALLY_ASSIGN(const std::vector<RawLog> logs, download(room.manifest, nodes.front(), report.reached.number, span));
    const double downloaded = secondsSince(timer);
    timer.restart();
    TALLY_TRY(insert(folder / "raw.tally", logs));
    const double inserted = secondsSince(timer);
    std::printf("{\"logs\": %zu, \"events\": %llu, \"sync\": %.3f, \"download\": %.3f, \"insert\": %.3f}\n",
                logs.size(), static_cast<unsigned long long>(report.events), sync, downloaded, inserted);
    return Done{};
}

}  // namespace

}  // namespace tally

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 4) {
        std::cerr << "usage: bench_sync MANIFEST FOLDER BLOCKS_A_PAGE\n";
        return 2;
    }
    return tally::exitCodeOf(tally::measure(argv[1], argv[2], std::stoull(argv[3])));
}
