// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title China's Unified Social Credit Code (GB 32100-2015)
/// @notice 18 characters of 0-9 and A-Z without I, O, S, V, Z. With a character's place in that alphabet as its value
/// and weights 3^i mod 31, a code with the right check character sums to 0 mod 31.
library UnifiedSocialCreditCode {
    uint256 private constant LENGTH = 18;

    /// @param code left-aligned ASCII, the rest zero.
    function isValid(bytes32 code) internal pure returns (bool) {
        if (uint256(code) << (8 * LENGTH) != 0) return false;
        uint256 sum = 0;
        uint256 weight = 1;
        for (uint256 i = 0; i < LENGTH; ++i) {
            (bool known, uint256 value) = _valueOf(uint8(code[i]));
            if (!known) return false;
            // The check character itself has weight 1.
            sum += value * (i == LENGTH - 1 ? 1 : weight);
            weight = weight * 3 % 31;
        }
        return sum % 31 == 0;
    }

    function _valueOf(uint256 c) private pure returns (bool known, uint256 value) {
        if (c >= 0x30 && c <= 0x39) return (true, c - 0x30);
        if (c < 0x41 || c > 0x59 || c == 0x49 || c == 0x4f || c == 0x53 || c == 0x56) return (false, 0);
        value = c - 0x37;
        if (c > 0x49) --value;
        if (c > 0x4f) --value;
        if (c > 0x53) --value;
        if (c > 0x56) --value;
        return (true, value);
    }
}
