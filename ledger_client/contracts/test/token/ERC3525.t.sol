// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IERC165} from "../../src/interfaces/IERC165.sol";
import {IERC3525, IERC3525Receiver} from "../../src/interfaces/IERC3525.sol";
import {IERC721Receiver} from "../../src/interfaces/IERC721.sol";
import {bound, vm} from "../support/Vm.sol";
import {ERC3525Bare} from "./ERC3525Bare.sol";
import {ERC3525Harness} from "./ERC3525Harness.sol";

/// A receiver that answers what it is told to.
contract Receiver is IERC165, IERC721Receiver, IERC3525Receiver {
    bytes4 private immutable _answer721;
    bytes4 private immutable _answer3525;

    constructor(bytes4 answer721, bytes4 answer3525) {
        (_answer721, _answer3525) = (answer721, answer3525);
    }

    function supportsInterface(bytes4 id) external pure returns (bool) {
        return id == type(IERC3525Receiver).interfaceId;
    }

    function onERC721Received(address, address, uint256, bytes calldata) external view returns (bytes4) {
        return _answer721;
    }

    function onERC3525Received(address, uint256, uint256, uint256, bytes calldata) external view returns (bytes4) {
        return _answer3525;
    }
}

contract ERC3525Test {
    bool public constant IS_TEST = true;
    address private constant ANN = address(0xA1);
    address private constant BEN = address(0xB1);
    address private constant EVE = address(0xE1);
    ERC3525Harness private _token;

    function setUp() external {
        _token = new ERC3525Harness("Token", "T", 2);
        _token.mint(ANN, 1001, 11, 1_000_000);
        _token.mint(BEN, 1002, 11, 2_000_000);
        _token.mint(ANN, 2001, 22, 3_000_000);
    }

    function testFuzz_valueMovesWithinASlot(uint256 value) external {
        value = bound(value, 0, 1_000_000);
        vm.prank(ANN);
        _token.transferFrom(1001, 1002, value);
        vm.assertEq(_token.balanceOf(1001), 1_000_000 - value);
        vm.assertEq(_token.balanceOf(1002), 2_000_000 + value);
        vm.prank(ANN);
        vm.expectRevert(abi.encodeWithSelector(IERC3525.SlotDiffers.selector, 1001, 2001));
        _token.transferFrom(1001, 2001, 0);
    }

    function testFuzz_aPartBecomesATokenOfItsOwn(uint256 value) external {
        value = bound(value, 0, 1_000_000);
        vm.prank(ANN);
        uint256 id = _token.transferFrom(1001, BEN, value);
        vm.assertEq(_token.ownerOf(id), BEN);
        vm.assertEq(_token.slotOf(id), 11);
        vm.assertEq(_token.balanceOf(id), value);
        vm.assertEq(_token.totalSupply(), 4);
        vm.assertEq(_token.tokenOfOwnerByIndex(BEN, 1), id);
    }

    function testFuzz_anAllowanceIsSpent(uint256 allowed, uint256 value) external {
        allowed = bound(allowed, 0, 1_000_000);
        value = bound(value, 0, 1_000_000);
        vm.prank(ANN);
        _token.approve(1001, EVE, allowed);
        vm.prank(EVE);
        if (value > allowed) {
            bytes4 error = IERC3525.InsufficientAllowance.selector;
            vm.expectRevert(abi.encodeWithSelector(error, 1001, EVE, allowed, value));
        }
        _token.transferFrom(1001, 1002, value);
        vm.assertEq(_token.allowance(1001, EVE), value > allowed ? allowed : allowed - value);
    }

    function test_approvalsEndWithTheTransfer() external {
        vm.prank(ANN);
        _token.approve(1001, EVE, 5);
        vm.prank(ANN);
        _token.approve(EVE, 1001);
        vm.prank(EVE);
        _token.transferFrom(ANN, BEN, 1001);
        vm.assertEq(_token.allowance(1001, EVE), 0);
        vm.assertEq(_token.getApproved(1001), address(0));
        vm.prank(EVE);
        vm.expectRevert(abi.encodeWithSelector(IERC3525.NotOwnerNorApproved.selector, EVE, 1001));
        _token.transferFrom(BEN, ANN, 1001);
    }

    function test_receiversAreAsked() external {
        Receiver good = new Receiver(IERC721Receiver.onERC721Received.selector, 0x009ce20b);
        Receiver bad = new Receiver(0, 0);
        vm.prank(ANN);
        _token.transferFrom(1001, address(good), 1);
        vm.prank(ANN);
        vm.expectRevert(abi.encodeWithSelector(IERC3525.ReceiverRefused.selector, address(bad)));
        _token.transferFrom(1001, address(bad), 1);
        vm.prank(ANN);
        vm.expectRevert(abi.encodeWithSelector(IERC3525.ReceiverRefused.selector, address(bad)));
        _token.safeTransferFrom(ANN, address(bad), 1001);
        vm.prank(ANN);
        vm.expectRevert(abi.encodeWithSelector(IERC3525.ReceiverRefused.selector, address(_token)));
        _token.safeTransferFrom(ANN, address(_token), 1001);
        vm.prank(ANN);
        _token.safeTransferFrom(ANN, address(good), 1001);
        vm.assertEq(_token.ownerOf(1001), address(good));
    }

    function test_burningLeavesNothing() external {
        vm.prank(ANN);
        _token.burnValue(1001, 400_000);
        vm.assertEq(_token.balanceOf(1001), 600_000);
        vm.prank(ANN);
        _token.burn(1001);
        vm.expectRevert(abi.encodeWithSelector(IERC3525.TokenUnknown.selector, 1001));
        _token.ownerOf(1001);
        vm.assertEq(_token.balanceOf(ANN), 1);
        vm.assertEq(_token.tokenByIndex(0), 2001);
        _token.mint(ANN, 1001, 11, 1);
    }

    function test_hasTheInterfacesOfTheStandards() external view {
        vm.assertEq(_token.supportsInterface(0x01ffc9a7), true);
        vm.assertEq(_token.supportsInterface(0x80ac58cd), true);
        vm.assertEq(_token.supportsInterface(0x780e9d63), true);
        vm.assertEq(_token.supportsInterface(0xd5358140), true);
    }

    function testFuzz_theBareStoreRefusesWhatDoesNotFit(uint256 value) external {
        ERC3525Bare bare = new ERC3525Bare("Bare", "B", 0);
        value = bound(value, 1 << 56, type(uint256).max);
        vm.expectRevert();
        bare.mint(ANN, 1, 11, value);
        bare.mint(ANN, 1, 11, type(uint56).max);
        vm.expectRevert();
        bare.mintValue(1, 1);
        vm.assertEq(bare.balanceOf(1), type(uint56).max);
    }
}
