// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import "../../src/interfaces/LedgerTypes.sol";
import {IApprovals} from "../../src/interfaces/IApprovals.sol";
import {IClearing} from "../../src/interfaces/IClearing.sol";
import {ICredentials} from "../../src/interfaces/ICredentials.sol";
import {IEvidenceBook} from "../../src/interfaces/IEvidenceBook.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {IFreezing} from "../../src/interfaces/IFreezing.sol";
import {ILines} from "../../src/interfaces/ILines.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {IPolicy} from "../../src/interfaces/IPolicy.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {bound, vm} from "../support/Vm.sol";


contract RoomsTest is LedgerTest {
    function testFuzz_hooksAreTheRoomsAlone(address stranger) external {
        vm.assume(stranger != address(desk) && stranger != address(office));
        bytes[] memory calls = new bytes[](12);
        calls[0] = abi.encodeCall(core.authorise, (keyOf(huadong), 0, 4));
        calls[1] = abi.encodeCall(core.consumePrepared, (1, stranger, 0));
        calls[2] = abi.encodeCall(core.writeSettings, (1));
        calls[3] = abi.encodeCall(core.openFinancing, (1, 1, 1, 1));
        calls[4] = abi.encodeCall(core.closeFinancing, (1, 4));
        calls[5] = abi.encodeCall(core.fillFinancing, (1, 1));
        calls[6] = abi.encodeCall(core.enterMember, (stranger, 1));
        calls[7] = abi.encodeCall(core.writeMember, (1, 1));
        calls[8] = abi.encodeCall(core.writeOperator, (stranger, 1));
        calls[9] = abi.encodeCall(core.writeCarriedPart, (1, 1, 1));
        calls[10] = abi.encodeCall(core.writeCarriedRoot, (1, 1));
        calls[11] = abi.encodeCall(core.writeCarriedReceipt, (1, 0, 1));
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(stranger);
            (bool done, bytes memory error) = address(core).call(calls[i]);
            vm.assertEq(done, false);
            vm.assertEq(keccak256(error), keccak256(abi.encodeWithSelector(IMembers.OnlyRooms.selector, stranger)));
        }
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IEvidenceBook.OnlyLedger.selector, stranger));
        book.occupy(1, 1, newClaim(1));
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IEvidenceBook.OnlyLedger.selector, stranger));
        book.occupyClaimed(1, 1, 1, newClaim(1));
    }

    function test_transfersAndApprovalsPointToOffer() external {
        uint64 id = held(100);
        address owner = core.ownerOf(id);
        bytes[] memory calls = new bytes[](7);
        calls[0] = abi.encodeWithSignature("transferFrom(address,address,uint256)", owner, owner, id);
        calls[1] = abi.encodeWithSignature("safeTransferFrom(address,address,uint256)", owner, owner, id);
        calls[2] = abi.encodeWithSignature("transferFrom(uint256,uint256,uint256)", id, id, 1);
        calls[3] = abi.encodeWithSignature("transferFrom(uint256,address,uint256)", id, owner, 1);
        calls[4] = abi.encodeWithSignature("approve(address,uint256)", owner, id);
        calls[5] = abi.encodeWithSignature("approve(uint256,address,uint256)", id, owner, 1);
        calls[6] = abi.encodeWithSignature("setApprovalForAll(address,bool)", owner, true);
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool done, bytes memory error) = address(core).call(calls[i]);
            vm.assertEq(done, false);
            vm.assertEq(keccak256(error), keccak256(abi.encodeWithSelector(ICredentials.UseOffer.selector)));
        }
    }

    function test_hasTheInterfacesOfTheStandards() external view {
        vm.assertEq(core.supportsInterface(0x01ffc9a7), true);
        vm.assertEq(core.supportsInterface(0x80ac58cd), true);
        vm.assertEq(core.supportsInterface(0x5b5e139f), true);
        vm.assertEq(core.supportsInterface(0xd5358140), true);
        vm.assertEq(core.supportsInterface(0xe1600902), true);
        vm.assertEq(core.supportsInterface(0xffffffff), false);
    }
}
