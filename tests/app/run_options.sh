#!/bin/bash
# What ./run makes of its options: a copy of it stands in a folder where nothing is installed and the build is a list of
# what it was asked for, so that the test installs and builds nothing.
# usage: run_options.sh SOURCE-FOLDER TALLYCTL
set -euo pipefail

source=$1 tallyctl=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "$*" >&2; cat "$folder/told" "$folder/answer" >&2; exit 1; }

unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
mkdir -p "$folder/installer/machine" "$folder/build/dev/app/tallyctl" "$folder/build/dev/app/tallystick"
cp "$source/run" "$folder"
cp "$source/installer/machine/say.sh" "$folder/installer/machine"
cat >"$folder/installer/machine/setup.sh" <<'END'
locked() { "$@"; }
callers_locale() { :; }
install_packages() { echo "packages" >>"$TALLY_ROOT/done"; }
install_npm_packages() { :; }
configure_and_build() { echo "build $1" >>"$TALLY_ROOT/done"; }
END
program=$folder/build/dev/app/tallyctl/tallyctl
window=$folder/build/dev/app/tallystick/tallystick

run() {
    rm -f "$folder/done"
    code=0
    "$folder/run" "$@" >"$folder/answer" 2>"$folder/told" || code=$?
}
ends_with() {
    local wanted=$1
    shift
    run "$@"
    [ "$code" = "$wanted" ] || fail "./run $* ended with $code, not $wanted"
}
# Refused before anything is installed, in a sentence on standard error, with the usage below it.
refuses() {
    local sentence=$1
    shift
    ends_with 2 "$@"
    [ "$(head -n 1 "$folder/told")" = "run: $sentence" ] || fail "./run $* does not say '$sentence'"
    grep --quiet -- '--headless' "$folder/told" || fail "./run $* shows no usage"
    [ ! -s "$folder/answer" ] || fail "./run $* writes to standard output"
    [ ! -e "$folder/done" ] || fail "./run $* installed or built"
}
starts() {
    local words=$1
    shift
    ends_with 0 "$@"
    [ "$(tail -n 1 "$folder/answer")" = "$words" ] || fail "./run $* does not start '$words'"
    [ "$(cat "$folder/done")" = $'packages\nbuild dev' ] || fail "./run $* did not install and build"
}

for word in --help -h; do
    ends_with 0 "$word"
    grep --quiet -- '--reset' "$folder/answer" || fail "$word does not tell of --reset"
    [ ! -s "$folder/told" ] || fail "$word writes to standard error"
    [ ! -e "$folder/done" ] || fail "$word installed or built"
done
refuses "no such option: --rest" --headless --rest
refuses "no such option: --haedless" --haedless
refuses "no such option: story" --headless --reset story
refuses "--rows takes a value" --headless --rows
refuses "--data takes a value" --headless --data
refuses "--reset belongs to --headless, which comes first" --reset
refuses "--lang takes a value" --page inbox --lang
refuses "there is no display here for a window; ./run --headless plays the story without one" --page inbox
refuses "--build takes no option: --reset" --build --reset

printf '#!/bin/bash\necho "$*"\n' >"$program"
printf '#!/bin/bash\necho "window $*"\n' >"$window"
chmod +x "$program" "$window"
starts "practice story"
DISPLAY=:9 starts "window --practice"
WAYLAND_DISPLAY=w starts "window --practice --page inbox --lang=en" --page inbox --lang=en
starts "practice story" --headless
starts "practice story --reset" --headless --reset
starts "practice story --reset --rows 7 --data x" --headless --reset --rows 7 --data x
starts "wallet info" tallyctl wallet info
# What it builds by is not in the way of tallyctl's answer.
[ "$(cat "$folder/answer")" = "wallet info" ] || fail "./run tallyctl writes more than the answer"
ends_with 0 --build

# The program's own refusals keep their exit codes.
ln -sf "$tallyctl" "$program"
ends_with 2 --headless --rows many --data "$folder/data"
grep --quiet '"usage\.' "$folder/answer" || fail "--rows many is not refused as usage"
ends_with 2 tallyctl wallet invent
ends_with 0 tallyctl --version
echo "every option does what the usage says"
