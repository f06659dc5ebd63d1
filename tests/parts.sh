# The parts of `check`, fast ones first. Sourced by it; each part is a function that runs in a process of its own,
# prints its log, and returns 0 (passed), 77 (skipped: told says why) or anything else (failed).

PARTS=(lints build units vectors contracts halmos slither gas nodes network story sanitize fuzz)

list_parts() {
    local part
    for part in "${PARTS[@]}"; do printf '%-10s %s\n' "$part" "$(title_of "$part")"; done
}

is_part() {
    case " ${PARTS[*]} " in *" $1 "*) return 0 ;; *) return 1 ;; esac
}

title_of() {
    case $1 in
        lints) echo "layers, format, unmarked fallible functions, prose, tree, shell scripts" ;;
        build) echo "everything, with warnings as errors" ;;
        units) echo "Qt Test units that need no node" ;;
        vectors) echo "tally-vectors against the published vectors" ;;
        contracts) echo "forge tests, fuzzed and with invariants; contract sizes" ;;
        halmos) echo "each step's conservation proved, and a planted bug found" ;;
        slither) echo "static analysis of the contracts, every finding answered" ;;
        gas) echo "gas by receipt beside @solvprotocol/erc-3525" ;;
        nodes) echo "ledger client and tallyctl against anvil" ;;
        network) echo "the story on four geth validators, one killed, two stopped" ;;
        story) echo "./run --headless on a ledger and wallets of its own" ;;
        sanitize) echo "units under AddressSanitizer and UndefinedBehaviorSanitizer" ;;
        fuzz) echo "every decoder and parser over its corpus and some thousand mutations" ;;
    esac
}

# What of installer/machine/packages.txt a part needs.
wanters_of() {
    case $1 in
        lints) echo lints ;;
        contracts | gas) echo build ;;
        halmos | slither) echo build && echo tools ;;
        network) echo build && echo nodes ;;
        *) echo build ;;
    esac
}

# Seconds after which a part is ended.
limit_of() {
    case $1 in
        lints) echo 300 ;;
        build | sanitize) echo 3000 ;;
        *) echo 1500 ;;
    esac
}

# told TEXT…: what the summary says of this part. PART is the name of the function that calls.
told() { printf '%s\n' "$*" >"$TALLY_LOGS/${FUNCNAME[1]#part_}.count"; }

# A part whose folder does not stand yet is skipped and says so; once it stands, the part must pass.
stands() { [ -e "$TALLY_ROOT/$1" ]; }

build_dev() { configure_and_build dev -DTALLY_WERROR=ON -- all; }

# run_ctest PRESET LABEL [ctest options]: runs the tests with exactly this label, verbosely, and fails when there are none.
run_ctest() {
    local preset=$1 label=$2
    shift 2
    QT_QPA_PLATFORM=offscreen ctest --test-dir "$TALLY_ROOT/build/$preset" -L "^$label\$" --no-tests=error -V "$@"
}

# Programs and cases that a verbose ctest log tells of.
count_cases() {
    awk '/Test +#[0-9]+: .*(Passed|Failed|\*\*\*)/ { programs++ }
         /Totals: [0-9]+ passed/ { sub(/.*Totals: /, ""); cases += $1; failed += $3; skipped += $5 }
         END { printf "%d programs, %d cases", programs, cases + failed; if (skipped) printf ", %d skipped", skipped }' "$1"
}

part_lints() {
    local found=0
    python3 "$TALLY_ROOT/tests/lint/test_lints.py" 2>&1 || found=1
    python3 "$TALLY_ROOT/tests/lint/lint.py" | tee "$TALLY_LOGS/lints.txt" || found=1
    told "$(tail -n 1 "$TALLY_LOGS/lints.txt")"
    return $found
}

part_build() {
    build_dev
    told "$(find "$TALLY_ROOT/build/dev" -name '*.o' | wc -l) objects, $(g++ --version | sed -n '1s/.* //p'), Qt $(sed -n 's/^Qt6Core_DIR.*//p; s/^set(PACKAGE_VERSION "\(.*\)").*/\1/p' /usr/lib/*/cmake/Qt6Core/Qt6CoreConfigVersionImpl.cmake | head -n 1)"
}

part_units() {
    build_dev
    local code=0
    run_ctest dev unit -j2 | tee "$TALLY_LOGS/units.txt" || code=1
    told "$(count_cases "$TALLY_LOGS/units.txt")"
    return $code
}
