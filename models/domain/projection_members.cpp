#include "models/domain/projection_steps.h"

namespace tally::detail {

namespace {

[[nodiscard]] Result<Done> closeCall(Projection& to, MemberId member, const Hash& callHash) {
    return to.change<PreparedCall>({member, callHash}, [](PreparedCall& call) { call.open = false; });
}

}  // namespace

Result<Done> project(Projection& to, const event::MemberAdmitted& e) {
    Member member;
    member.id = e.member;
    member.account = e.account;
    member.scheme = e.scheme;
    member.identifier = e.identifier;
    member.roles = e.roles;
    member.status = MemberStatus::Active;
    member.encryptionKey = e.encryptionKey;
    member.profile = e.profile;
    return to.put(member);
}

Result<Done> project(Projection& to, const event::RolesSet& e) {
    return to.change<Member>(e.member, [&](Member& m) { m.roles = e.roles; });
}

Result<Done> project(Projection& to, const event::MemberSuspended& e) {
    return to.change<Member>(e.member, [](Member& m) { m.status = MemberStatus::Suspended; });
}

Result<Done> project(Projection& to, const event::MemberReinstated& e) {
    return to.change<Member>(e.member, [](Member& m) { m.status = MemberStatus::Active; });
}

Result<Done> project(Projection& to, const event::DualControlSet& e) {
    return to.change<Member>(e.member, [&](Member& m) { m.dualControl = e.on; });
}

Result<Done> project(Projection& to, const event::ProfileSet& e) {
    return to.change<Member>(e.member, [&](Member& m) {
        m.encryptionKey = e.encryptionKey;
        m.profile = e.profile;
    });
}

Result<Done> project(Projection& to, const event::OperatorAdded& e) {
    TALLY_ASSIGN(auto proposal, to.state().find<OperatorProposal>(e.key));
    if (proposal && proposal->open) {
        proposal->open = false;
        to.put(*proposal);
    }
    return to.put(Operator{e.key, e.member, e.permissions, true, e.encryptionKey});
}

Result<Done> project(Projection& to, const event::OperatorRevoked& e) {
    TALLY_ASSIGN(Operator op, to.known<Operator>(e.key));
    op.active = false;
    return to.put(op);
}

Result<Done> project(Projection& to, const event::OperatorProposed& e) {
    return to.put(OperatorProposal{e.key, e.member, e.permissions, e.encryptionKey, e.enactDay, true});
}

Result<Done> project(Projection& to, const event::OperatorObjected& e) {
    TALLY_ASSIGN(OperatorProposal proposal, to.known<OperatorProposal>(e.key));
    proposal.open = false;
    return to.put(proposal);
}

Result<Done> project(Projection& to, const event::CallPrepared& e) {
    return to.put(PreparedCall{e.callHash, e.member, e.maker, e.call, true});
}

Result<Done> project(Projection& to, const event::CallUnprepared& e) { return closeCall(to, e.member, e.callHash); }

Result<Done> project(Projection& to, const event::CallConfirmed& e) { return closeCall(to, e.member, e.callHash); }

}  // namespace tally::detail
