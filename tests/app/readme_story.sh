#!/bin/bash
# Runs the script of README.md word for word on an anvil of its own, which ends with this one. The chain begins four
# months ago, so that the script's days lie in the past when its clock is moved.
# usage: readme_story.sh TALLYCTL ANVIL README [PIECES MORE]: only so many pieces of the script, then the file MORE
set -euo pipefail

folder=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
export TALLYCTL=$1 NODE=http://127.0.0.1:$port CLOCK=$folder/clock
"$2" --port "$port" --chain-id 777124 --gas-price 0 --base-fee 0 --hardfork berlin --silent \
    --timestamp $(($(date +%s) - 120 * 86400)) &
anvil=$!
trap 'kill "$anvil" 2>/dev/null; rm -rf "$folder"' EXIT

awk -v most="${4:-1000}" '/^```sh$/{on=1; ++piece; next} /^```$/{on=0} on && piece <= most' "$3" >"$folder/story.sh"
[ -s "$folder/story.sh" ]
if [ -n "${5:-}" ]; then
    # These wallets protect nothing; deriving keys as for real ones takes longer than all the rest.
    sed -i 's/wallet create/& --practice/' "$folder/story.sh"
    cat "$5" >>"$folder/story.sh"
fi
cat >"$CLOCK" <<'END'
#!/bin/bash
for call in "evm_setNextBlockTimestamp\",\"params\":[$1]" "evm_mine\",\"params\":[]"; do
    curl --silent --fail --output /dev/null --header 'content-type: application/json' \
        --data "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"$call}" "$NODE"
done
END
chmod +x "$CLOCK"
for ((i = 0; i < 100; ++i)); do
    curl --silent --output /dev/null "$NODE" && break
    sleep 0.1
done
cd "$folder"
# Answers are many and long: what is wrong is on standard error.
bash -eu story.sh >answers.txt || { tail -n 40 answers.txt; exit 1; }
grep '^== ' answers.txt || true
echo "every answer is as the script says"
