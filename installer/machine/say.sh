# Messages, logs and jobs of `run` and `check`. Sourced; needs bash and coreutils, nothing that must be installed first.
# The caller sets TALLY_ROOT and TALLY_LOGS.

tally_is_terminal() { [ -t 1 ] && [ "${TERM:-dumb}" != dumb ] && [ -z "${CI:-}" ]; }

say() { printf '%s\n' "$*"; }

# die MESSAGE: says why and leaves with 1.
die() {
    printf '%s\n' "$*" >&2
    exit 1
}

# step TITLE: the next of TALLY_STEPS steps.
tally_step=0
step() {
    tally_step=$((tally_step + 1))
    say "[$tally_step/${TALLY_STEPS:-$tally_step}] $*"
}

# The last line of a log that says something, cut to fit behind the seconds.
tally_last_line() {
    tail -n 5 "$1" 2>/dev/null | tr '\r' '\n' | sed 's/\x1b\[[0-9;]*[A-Za-z]//g' | grep -a '[[:alnum:]]' | tail -n 1 | cut -c1-100 || true
}

# Ends a job and everything it started: asks first, insists after ten seconds.
tally_end_job() {
    local pid=$1 tries=0
    kill -TERM -- "-$pid" 2>/dev/null || return 0
    while kill -0 -- "-$pid" 2>/dev/null && [ $tries -lt 100 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    kill -KILL -- "-$pid" 2>/dev/null || true
}

# job LIMIT LOG COMMAND…: runs COMMAND (a program or a function of this shell) in a process group of its own, its output
# in LOG, and says now and then how far it is. Leaves its exit code in tally_code and its seconds in tally_seconds,
# and returns 0 in every case. After LIMIT seconds the job is ended and its code is 124.
tally_job=
job() {
    local limit=$1 log=$2 begin=$SECONDS told=0 every=1
    shift 2
    mkdir -p "$(dirname "$log")"
    tally_is_terminal || every=30
    set -m
    ( set +m; "$@" ) >"$log" 2>&1 </dev/null 9>&- &
    tally_job=$!
    set +m
    tally_code=
    while kill -0 "$tally_job" 2>/dev/null; do
        sleep 0.2
        tally_seconds=$((SECONDS - begin))
        if [ "$tally_seconds" -ge "$limit" ]; then
            printf '\nended after %s seconds, the limit of this job\n' "$limit" >>"$log"
            tally_end_job "$tally_job"
            tally_code=124
            break
        fi
        if [ $((tally_seconds - told)) -ge $every ]; then
            told=$tally_seconds
            if tally_is_terminal; then
                printf '\r\033[K      %4d s  %s' "$tally_seconds" "$(tally_last_line "$log")"
            else
                printf '      %4d s  %s\n' "$tally_seconds" "$(tally_last_line "$log")"
            fi
        fi
    done
    local code=0
    wait "$tally_job" 2>/dev/null || code=$?
    tally_end_job "$tally_job"
    tally_job=
    tally_seconds=$((SECONDS - begin))
    [ -n "$tally_code" ] || tally_code=$code
    if tally_is_terminal; then printf '\r\033[K'; fi
}

# must_job TITLE LIMIT COMMAND…: a step that has to succeed; when it does not, shows the end of its log and leaves.
must_job() {
    local title=$1 limit=$2 log
    shift 2
    step "$title"
    log="$TALLY_LOGS/$(printf '%s' "$title" | tr 'A-Z ' 'a-z-' | tr -cd 'a-z0-9.-').log"
    job "$limit" "$log" "$@"
    if [ "$tally_code" -ne 0 ]; then
        tail -n 40 "$log" >&2 || true
        die "$title failed (exit code $tally_code) after $tally_seconds s. The whole log: ${log#"$TALLY_ROOT"/}"
    fi
    say "      done in $tally_seconds s"
}

# However the script ends, what it started ends too.
tally_stop_all() {
    if [ -n "$tally_job" ]; then tally_end_job "$tally_job"; fi
}
trap tally_stop_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP
