# What installer/deb/try does in its bare system. Sourced by it; TALLY_TRIAL is the temporary folder. Each step leaves
# with a sentence when something is missed.

bare=$TALLY_TRIAL/bare
data=/home/new/.local/share/tallystick

# miss SENTENCE: what was expected and did not come.
miss() { die "MISSED: $*"; }

in_bare() {
    chroot "$bare" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        DEBIAN_FRONTEND=noninteractive ${http_proxy:+"http_proxy=$http_proxy"} "$@"
}

# as_new COMMAND…: as the one who sits there, called new. exec: the process that was started is the program itself.
as_new() {
    exec chroot --userspec=new:new "$bare" /usr/bin/env -i HOME=/home/new USER=new LANG=C.UTF-8 PATH=/usr/bin:/bin \
        ${DISPLAY:+"DISPLAY=$DISPLAY"} sh -c 'cd && exec "$@"' new "$@"
}

make_bare() {
    local VERSION_CODENAME='' ID='' components=main
    . /etc/os-release
    if [ "$ID" = ubuntu ]; then components=main,universe; fi
    # A mirror may be busy for a moment.
    local try
    for try in 1 2 3; do
        rm -rf --one-file-system "$bare"
        if debootstrap --variant=minbase --components="$components" "$VERSION_CODENAME" "$bare" \
            ${TALLY_MIRROR:+"$TALLY_MIRROR"}; then break; fi
        [ "$try" -lt 3 ] || miss "debootstrap made no $VERSION_CODENAME"
    done
    cp -L /etc/resolv.conf /etc/hosts "$bare/etc/"
    printf '#!/bin/sh\nexit 101\n' >"$bare/usr/sbin/policy-rc.d"
    chmod 755 "$bare/usr/sbin/policy-rc.d"
    mkdir -m 1777 "$bare/tmp/.X11-unix"
    in_bare useradd --create-home new
    ! in_bare sh -c 'command -v node npm anvil' || miss "a bare system without node, npm and anvil"
}

# Mounts belong to the namespace that try runs in.
mount_bare() {
    mountpoint -q "$bare/proc" || mount -t proc proc "$bare/proc"
    mountpoint -q "$bare/dev" || mount --rbind /dev "$bare/dev"
}

# install_package FILE [apt option…]
install_package() {
    local file=$1
    shift
    mount_bare
    cp "$file" "$bare/tmp/tallystick.deb"
    in_bare apt-get update
    in_bare apt-get install -y "$@" /tmp/tallystick.deb
    rm "$bare/tmp/tallystick.deb"
    [ "$(in_bare dpkg-query -W -f '${db:Status-Status}' tallystick)" = installed ] || miss "the package is not installed"
    ! in_bare sh -c 'command -v node npm' || miss "the package brings Node.js with it"
    in_bare apt-get check
    as_owned tallystick tallyctl
    in_bare dpkg --verify tallystick
}

# Each program runs, and says the package's version.
as_owned() {
    local version program
    version=$(in_bare dpkg-query -W -f '${Version}' tallystick)
    for program in "$@"; do
        [ "$(in_bare "$program" --version | head -n 1)" = "$program $version" ] || miss "$program --version does not say $program $version"
    done
}

knows() { grep -q -- "$2" "$bare$1" 2>/dev/null; }

# ask_databases whole|lean: lean without those that are only recommended.
ask_databases() {
    knows /usr/share/mime/globs2 ':application/x-tallystick-wallet:\*\.tally$' || miss "the mime database does not know *.tally"
    [ "$1" = whole ] || return 0
    knows /usr/share/applications/mimeinfo.cache '^application/x-tallystick-wallet=tallystick.desktop;' ||
        miss "the desktop's database opens no wallet with tallystick.desktop"
    in_bare desktop-file-validate /usr/share/applications/tallystick.desktop || miss "the desktop entry is not valid"
    in_bare fc-match -f '%{family}\n' ':lang=zh-cn' | grep CJK || miss "there is no Chinese font"
}

# A display of this machine's: the bare system gets no more than its socket, so that nothing but the package brings what
# the program needs.
tally_xvfb=
begin_display() {
    mount_bare
    Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$TALLY_TRIAL/display" >"$TALLY_TRIAL/xvfb.log" 2>&1 &
    tally_xvfb=$!
    trap 'end_display; tally_stop_all' EXIT
    until_true 30 "a display" test -s "$TALLY_TRIAL/display"
    DISPLAY=:$(cat "$TALLY_TRIAL/display")
    export DISPLAY
    mount --bind /tmp/.X11-unix "$bare/tmp/.X11-unix"
}

end_display() {
    [ -n "$tally_xvfb" ] || return 0
    kill "$tally_xvfb" 2>/dev/null || true
    wait "$tally_xvfb" || true
    tally_xvfb=
}

# until_true SECONDS WHAT COMMAND…: asks again until it holds. When the program has ended meanwhile, it will not.
program=
until_true() {
    local end=$((SECONDS + $1)) what=$2 told=$SECONDS
    shift 2
    until "$@"; do
        if [ -n "$program" ] && ! kill -0 "$program" 2>/dev/null; then miss "$what: the program has ended before"; fi
        [ $SECONDS -lt $end ] || miss "$what: not in time"
        if [ $((SECONDS - told)) -ge 5 ]; then echo "waiting for $what"; told=$SECONDS; fi
        sleep 0.1
    done
}

window=
has_window() {
    window=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | head -n 1)
    [ -n "$window" ]
}

# Text and colours, not a blank sheet.
is_painted() {
    local colours
    colours=$(xwd -silent -id "$window" | tail -c +4096 | od -An -v -tx4 -w4 | sort -u | wc -l)
    [ "$colours" -gt 100 ]
}

sees_window() {
    until_true 60 "a window called $1" has_window "$1"
    until_true 30 "a picture in the window" is_painted
    xprop -id "$window" WM_CLASS _NET_WM_NAME
    xprop -id "$window" WM_CLASS | grep -q '"tallystick"$' || miss "the window is not of the class that the desktop entry names"
}

press() { xdotool windowfocus "$window" "$@"; }

# start COMMAND…: the program, in the background.
start() {
    as_new "$@" &
    program=$!
}

leave() {
    local code=0 leaving=$program
    press key ctrl+q
    program=
    until_true 60 "the end of the program" ended "$leaving"
    wait "$leaving" || code=$?
    [ "$code" = 0 ] || miss "the program ended with $code"
}

ended() { ! kill -0 "$1" 2>/dev/null; }

# The command of the desktop entry, as a desktop runs it, with the file or without.
entry_command() {
    local command
    command=$(sed -n 's/^Exec=//p' "$bare/usr/share/applications/tallystick.desktop")
    printf '%s' "${command/ %f/${1:+ $1}}"
}

first_window() {
    local command
    command=$(entry_command)
    echo "$command"
    # shellcheck disable=SC2086
    start $command
    sees_window '^Tallystick$'
    leave
}

double_click() {
    local command
    printf 'a password of my own\n' >"$bare/home/new/password"
    (as_new tallyctl --lang en --wallet books.tally --password-file password wallet create) >/dev/null ||
        miss "tallyctl makes no wallet"
    command=$(entry_command /home/new/books.tally)
    echo "$command"
    # shellcheck disable=SC2086
    start $command
    sees_window '^Tallystick$'
    press type --delay 40 'a password of my own'
    press key Return
    until_true 60 "the wallet's name in the title" has_window '^books — Tallystick$'
    xprop -id "$window" _NET_WM_NAME
    # It belongs to no consortium yet: a dialog asks for the manifest.
    end_program
}

end_program() {
    local leaving=$program
    program=
    kill "$leaving"
    wait "$leaving" || true
}

is_whole() { [ -s "$bare$data/practice/consortium.json" ]; }

# The node is the package's own program, not one of this machine.
nodes() {
    local exe
    for exe in /proc/[0-9]*/exe; do
        if [ "$(readlink "$exe")" = "$bare/usr/lib/tallystick/anvil" ]; then echo "$exe"; fi
    done
}

has_node() { [ "$(nodes | wc -l)" = 1 ]; }

block_number() {
    printf 'practice\n' >"$bare/home/new/practice-password"
    (as_new tallyctl --lang en --wallet "$data/practice/wallets/ningbo-seats.tally" \
        --password-file practice-password status) | tee "$TALLY_TRIAL/status" |
        sed -n '/"ledger"/,$s/^ *"block": \([0-9]*\),$/\1/p' | head -n 1
}

practice_ledger() {
    local block
    start tallystick --practice --lang en
    sees_window '^Tallystick$'
    until_true 60 "the package's own node" has_node
    until_true 800 "the practice ledger's past" is_whole
    has_node || miss "the package's own node is gone"
    block=$(block_number)
    [ "${block:-0}" -gt 0 ] || { cat "$TALLY_TRIAL/status"; miss "the practice ledger tells no block"; }
    echo "the practice ledger is at block $block, node $bare/usr/lib/tallystick/anvil"
    leave
    [ -z "$(nodes)" ] || miss "the node outlives the program"
}

remove_package() {
    local files file left
    mapfile -t files < <(in_bare dpkg -L tallystick)
    in_bare apt-get purge -y tallystick
    for file in "${files[@]}"; do
        if [ -e "$bare$file" ] && [ ! -d "$bare$file" ]; then miss "$file is still there"; fi
    done
    left=$(find "$bare" -xdev \( -path "$bare/home" -o -path "$bare/tmp" \) -prune -o -iname '*tallystick*' -print)
    [ -z "$left" ] || miss "still there: $left"
    ! in_bare dpkg-query -s tallystick 2>/dev/null || miss "dpkg still knows the package"
    ! knows /usr/share/mime/globs2 tallystick || miss "the mime database still knows *.tally"
    ! knows /usr/share/applications/mimeinfo.cache tallystick || miss "the desktop's database still knows the program"
    [ -s "$bare/home/new/books.tally" ] || miss "the user's wallet went with the package"
    echo "${#files[@]} paths, none of the package's files left; the user's wallets are where they were"
}
