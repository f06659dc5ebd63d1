#pragma once

#include "models/base/result.h"

/// What can go wrong between this machine and a node. place: the node's name (host:port), then method and field where
/// they are known. detail: the words of the node or of the TLS library, for the log only.
namespace tally {

/// No URL of a node: scheme other than http and https, no host, a user name in it, a fragment. place: the URL.
inline constexpr ErrorCode kRpcUrl{"rpc.url", ErrorKind::Input};
/// Plain http to another machine, where nobody allowed it.
inline constexpr ErrorCode kRpcPlainHttp{"rpc.plain-http", ErrorKind::Input};
/// A certificate or key that cannot be read, or one without the other. place: which.
inline constexpr ErrorCode kRpcCredentials{"rpc.credentials", ErrorKind::Input};

/// No whole answer in time. args: the deadline in milliseconds.
inline constexpr ErrorCode kRpcTimeout{"rpc.timeout", ErrorKind::Unreachable};
/// Nobody there: refused, unknown host, no route.
inline constexpr ErrorCode kRpcRefused{"rpc.refused", ErrorKind::Unreachable};
/// The connection ended before the answer did.
inline constexpr ErrorCode kRpcCut{"rpc.cut", ErrorKind::Unreachable};
/// The node's certificate is not of the consortium's CA, not for this host, out of date, or ours was not taken.
inline constexpr ErrorCode kRpcTls{"rpc.tls", ErrorKind::Unreachable};
/// args: the HTTP status. Redirections are never followed and end here.
inline constexpr ErrorCode kRpcHttpStatus{"rpc.http-status", ErrorKind::Unreachable};
/// args: the limit in bytes.
inline constexpr ErrorCode kRpcTooLarge{"rpc.too-large", ErrorKind::Unreachable};
/// No JSON, no JSON-RPC 2.0, ids that do not match, or a field that is not what the method answers.
/// args: what belongs there.
inline constexpr ErrorCode kRpcMalformed{"rpc.malformed", ErrorKind::Unreachable};
/// The node understood and says no. args: its code, its data as 0x… or nothing.
inline constexpr ErrorCode kRpcError{"rpc.error", ErrorKind::Unreachable};

/// A node of another ledger. args: what is expected, what the node has (chain id, or genesis hash).
inline constexpr ErrorCode kRpcForeign{"rpc.foreign", ErrorKind::Unreachable};
/// No usable node, or none as far as it would have to be. place: the node asked last. args: the height asked for.
inline constexpr ErrorCode kRpcNoNode{"rpc.no-node", ErrorKind::Unreachable};
/// Fewer nodes than asked for say the same of a block. args: its number, how many agree, how many were asked for.
inline constexpr ErrorCode kRpcDisagreement{"rpc.disagreement", ErrorKind::Unreachable};

/// The program of a node could not be started, or ended before it answered. place: the program.
inline constexpr ErrorCode kNodeStart{"node.start", ErrorKind::Internal};
/// It runs and does not answer. place: the program. args: the deadline in milliseconds.
inline constexpr ErrorCode kNodeSilent{"node.silent", ErrorKind::Internal};

}  // namespace tally
