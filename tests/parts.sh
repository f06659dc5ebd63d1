# The parts of `check`, fast ones first. Sourced by it; each part is a function that runs in a process of its own,
# prints its log, and returns 0 (passed), 77 (skipped: told says why) or anything else (failed).

PARTS=(lints build units vectors contracts halmos slither gas nodes network story gui package sanitize fuzz)

list_parts() {
    local part
    for part in "${PARTS[@]}" "${NAMED_PARTS[@]}"; do printf '%-10s %s\n' "$part" "$(title_of "$part")"; done
}

# Parts that run when they are named only: they take long, or a mirror of Debian's, and gate nothing.
NAMED_PARTS=(tidy bench bare)

is_part() {
    case " ${PARTS[*]} ${NAMED_PARTS[*]} " in *" $1 "*) return 0 ;; *) return 1 ;; esac
}

title_of() {
    case $1 in
        lints) echo "layers, format, unmarked fallible functions, prose, tree, shell scripts" ;;
        build) echo "everything, with warnings as errors" ;;
        tidy) echo "clang-tidy: names, moves, dangling views" ;;
        units) echo "Qt Test units that need no node" ;;
        vectors) echo "tally-vectors against the published vectors" ;;
        contracts) echo "forge tests, fuzzed and with invariants; contract sizes" ;;
        halmos) echo "each step's conservation proved, and a planted bug found" ;;
        slither) echo "static analysis of the contracts, every finding answered" ;;
        gas) echo "gas by receipt beside @solvprotocol/erc-3525" ;;
        nodes) echo "ledger client and tallyctl against anvil" ;;
        network) echo "the story on four geth validators, one killed, two stopped" ;;
        story) echo "./run --headless on a ledger and wallets of its own" ;;
        gui) echo "every role's work in the real window on a display of its own, in both languages" ;;
        package) echo "the .deb: its files, rights and dependencies, what a desktop makes of it" ;;
        bare) echo "the .deb installed, started and removed in a bare system, as root" ;;
        bench) echo "synchronising and issuing beside viem, ethers and raw inserts, a million credentials in the window; gates nothing by time" ;;
        sanitize) echo "units under AddressSanitizer and UndefinedBehaviorSanitizer" ;;
        fuzz) echo "every decoder and parser over its corpus and some thousand mutations" ;;
    esac
}

# What of installer/machine/packages.txt a part needs.
wanters_of() {
    case $1 in
        lints) echo lints ;;
        tidy) echo build && echo tidy ;;
        contracts | gas) echo build ;;
        halmos | slither) echo build && echo tools ;;
        network) echo build && echo nodes ;;
        gui) echo build && echo gui ;;
        bench) echo build && echo gui && echo bench ;;
        package) echo build && echo package ;;
        bare) echo build && echo package && echo bare ;;
        *) echo build ;;
    esac
}

# Seconds after which a part is ended.
limit_of() {
    case $1 in
        lints) echo 300 ;;
        build | sanitize | bench) echo 3000 ;;
        network) echo 1800 ;;
        *) echo 1500 ;;
    esac
}

# told TEXT…: what the summary says of this part. PART is the name of the function that calls.
told() { printf '%s\n' "$*" >"$TALLY_LOGS/${FUNCNAME[1]#part_}.count"; }

# A part whose folder does not stand yet is skipped and says so; once it stands, the part must pass.
stands() { [ -e "$TALLY_ROOT/$1" ]; }

stands_any() { compgen -G "$TALLY_ROOT/$1" >/dev/null; }

# skip WHY: what the summary says; prints the exit code of a part that was skipped.
skip() {
    printf '%s\n' "$*" >"$TALLY_LOGS/${FUNCNAME[1]#part_}.count"
    printf '77'
}

build_dev() { configure_and_build dev -DTALLY_WERROR=ON -- all; }

# run_ctest PRESET LABEL [ctest options]: runs the tests with exactly this label, verbosely, and fails when there are none.
run_ctest() {
    local preset=$1 label=$2
    shift 2
    env "QT_QPA_PLATFORM=${TALLY_PLATFORM:-offscreen}" ctest --test-dir "$TALLY_ROOT/build/$preset" -L "^$label\$" --no-tests=error -V "$@"
}

has_label() { [ -n "$(ctest --test-dir "$TALLY_ROOT/build/$1" -N -L "^$2\$" | sed -n 's/^Total Tests: 0*//p')" ]; }

# run_labelled PRESET LABEL [ctest options]: as run_ctest, and tells the summary the counts.
run_labelled() {
    local code=0
    run_ctest "$@" | tee "$TALLY_LOGS/ctest-$1-$2.txt" || code=1
    printf '%s\n' "$(count_cases "$TALLY_LOGS/ctest-$1-$2.txt")" >"$TALLY_LOGS/${FUNCNAME[1]#part_}.count"
    return $code
}

# Node.js packages and Foundry's native programs, and in a part that needs them halmos and slither, on the PATH.
export PATH="$TALLY_ROOT/node_modules/@foundry-rs/forge-linux-amd64/bin:$TALLY_ROOT/node_modules/@foundry-rs/anvil-linux-amd64/bin:$PATH"
with_python_tools() {
    local tools
    tools=$("$TALLY_ROOT/installer/machine/python-tools")
    export PATH="$tools:$PATH"
}

# Where the build puts the compiled contracts; the compiler refuses one above the limit of EIP-170.
TALLY_CONTRACTS=$TALLY_ROOT/build/dev/contracts
largest_contract() {
    node -p 'require("fs").readdirSync(process.argv[1]).filter((n) => n.endsWith(".json")).map((n) => require(process.argv[1] + "/" + n))
        .sort((a, b) => b.runtimeSize - a.runtimeSize).slice(0, 1).map((c) => `${c.name} ${c.runtimeSize}`).join()' "$TALLY_CONTRACTS"
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

part_tidy() {
    build_dev
    cd "$TALLY_ROOT" || return
    local sources
    mapfile -t sources < <(git -c safe.directory='*' ls-files 'models/*.cpp' 'ledger_client/*.cpp' 'ui/*.cpp' 'app/*.cpp')
    clang-tidy-14 --version
    printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -n 6 clang-tidy-14 -p build/dev --quiet >"$TALLY_LOGS/tidy.txt" 2>/dev/null || true
    grep -E 'warning: .*\[' "$TALLY_LOGS/tidy.txt" | sort -u || true
    told "${#sources[@]} sources, $(grep -E 'warning: .*\[' "$TALLY_LOGS/tidy.txt" | sort -u | wc -l) findings"
    ! grep -qE 'warning: .*\[' "$TALLY_LOGS/tidy.txt"
}

part_units() {
    stands_any tests/*/CMakeLists.txt || return "$(skip "no test stands yet")"
    build_dev
    run_labelled dev unit -j2
}

part_vectors() {
    stands tests/vectors/CMakeLists.txt || return "$(skip "tests/vectors does not stand yet")"
    build_dev
    run_labelled dev vectors
}

part_contracts() {
    stands ledger_client/contracts/test || return "$(skip "the contracts have no tests yet")"
    cd "$TALLY_ROOT/ledger_client/contracts" || return
    local code=0
    node tools/compile.mjs "$TALLY_CONTRACTS" || code=1
    forge test 2>&1 | tee "$TALLY_LOGS/forge.txt" || code=1
    grep -q '[1-9][0-9]* tests passed' "$TALLY_LOGS/forge.txt" || code=1
    node test/token/suite/run.mjs || code=1
    told "$(sed -n 's/.*: \([0-9]* tests passed, [0-9]* failed, [0-9]* skipped\) (.*/\1/p' "$TALLY_LOGS/forge.txt" | tail -n 1), largest $(largest_contract) bytes"
    return $code
}

part_halmos() {
    with_python_tools
    local code=0
    node "$TALLY_ROOT/ledger_client/contracts/tools/prove.mjs" | tee "$TALLY_LOGS/halmos.txt" || code=1
    told "$(sed -n 's/^Symbolic test result: \([1-9][0-9]* passed; 0 failed\).*/\1/p' "$TALLY_LOGS/halmos.txt"), $(tail -n 1 "$TALLY_LOGS/halmos.txt")"
    return $code
}

part_slither() {
    with_python_tools
    local code=0
    node "$TALLY_ROOT/ledger_client/contracts/tools/scan.mjs" | tee "$TALLY_LOGS/slither.txt" || code=1
    told "$(tail -n 1 "$TALLY_LOGS/slither.txt")"
    return $code
}

part_gas() {
    stands tests/bench/gas/gas.mjs || return "$(skip "tests/bench/gas does not stand yet")"
    local code=0
    node "$TALLY_ROOT/tests/bench/gas/gas.mjs" "$TALLY_CONTRACTS" | tee "$TALLY_LOGS/gas.json" || code=1
    told "$(node -p 'require(process.argv[1]).limits.map((l) => `${l.what}: ${l.measured} of ${l.limit}${l.kept ? "" : " NOT KEPT"}`).join("; ")' "$TALLY_LOGS/gas.json")"
    return $code
}

part_nodes() {
    stands_any tests/*/CMakeLists.txt || return "$(skip "no test stands yet")"
    build_dev
    has_label dev node || return "$(skip "no test needs a node yet")"
    run_labelled dev node
}

part_network() {
    stands tests/consortium || return "$(skip "tests/consortium does not stand yet")"
    local geth code=0
    geth=$("$TALLY_ROOT/installer/machine/geth") || code=$?
    if [ $code -eq 77 ]; then return "$(skip "geth 1.11.6 needs Go 1.19, which this release does not have")"; fi
    [ $code -eq 0 ]
    build_dev
    TALLY_GETH=$geth run_labelled dev network
}

part_story() {
    stands app/tallyctl/main.cpp || return "$(skip "tallyctl does not stand yet")"
    local data code=0
    data=$(mktemp -d)
    "$TALLY_ROOT/run" --headless --data "$data" 2>&1 | tee "$TALLY_LOGS/story.txt" || code=1
    rm -rf "$data"
    grep -q '^The story is told: ' "$TALLY_LOGS/story.txt" || code=1
    told "$(sed -n 's/^The story is told: \(.*\)\.$/\1/p' "$TALLY_LOGS/story.txt")"
    return $code
}

# Two at once: each is on a display of its own, and waits more than it works.
part_gui() {
    stands tests/ui/CMakeLists.txt || return "$(skip "tests/ui does not stand yet")"
    build_dev
    TALLY_PLATFORM=xcb run_labelled dev gui -j2
}

part_package() {
    configure_and_build dev -DTALLY_WERROR=ON -- deb
    local code=0
    "$TALLY_ROOT/installer/deb/inspect" "$TALLY_ROOT"/build/dev/deb/tallystick_*.deb | tee "$TALLY_LOGS/package.txt" || code=1
    told "$(tail -n 1 "$TALLY_LOGS/package.txt")"
    return $code
}

part_bare() {
    [ "$(id -u)" -eq 0 ] || return "$(skip "a bare system takes root")"
    local code=0
    "$TALLY_ROOT/installer/deb/try" | tee "$TALLY_LOGS/bare.txt" || code=1
    told "$(tail -n 1 "$TALLY_LOGS/bare.txt")"
    return $code
}

part_sanitize() {
    stands_any tests/*/CMakeLists.txt || return "$(skip "no test stands yet")"
    configure_and_build sanitize -DTALLY_WERROR=ON -- tally_units
    run_labelled sanitize unit -j2
}

part_fuzz() {
    stands_any tests/fuzz/*.cpp || return "$(skip "tests/fuzz does not stand yet")"
    configure_and_build sanitize -DTALLY_WERROR=ON -- tally_fuzz
    run_labelled sanitize fuzz -j2
}

# run_bench NAME COMMAND…: its JSON to the log and to build/logs/bench-NAME.json. A bench that says a promise is not kept
# leaves with 1 as one that failed does: what counts is whether it printed its figures.
run_bench() {
    local json=$TALLY_LOGS/bench-$1.json
    printf '\n%s:\n' "$1"
    "${@:2}" >"$json" || true
    cat "$json"
    node -e 'require(process.argv[1]).limits.length' "$json"
}

part_bench() {
    local code=0 programs=$TALLY_ROOT/build/dev/tests/bench bench=$TALLY_ROOT/tests/bench
    "$TALLY_ROOT/installer/machine/node-sqlite"
    configure_and_build dev -DTALLY_WERROR=ON -- tally_bench
    run_bench gas node "$bench/gas/gas.mjs" "$TALLY_CONTRACTS" || code=1
    run_bench sync node "$bench/sync/sync.mjs" "$programs/bench_sync" "$TALLY_CONTRACTS" || code=1
    run_bench issue node "$bench/issue/issue.mjs" "$programs/bench_issue" "$TALLY_CONTRACTS" || code=1
    run_bench window node "$bench/window/window.mjs" "$programs" "$TALLY_ROOT/build/dev/app/tallystick/tallystick" || code=1
    told "$(node "$bench/summary.mjs" "$TALLY_LOGS")" || code=1
    return $code
}
