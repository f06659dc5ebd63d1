#!/bin/bash
# Plays shell_story.sh on an anvil of its own, which ends with this script.
# usage: story_on_anvil.sh TALLYCTL ANVIL
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
"$2" --port "$port" --chain-id 777123 --gas-price 0 --base-fee 0 --hardfork berlin --silent &
node=$!
trap 'kill "$node" 2>/dev/null; rm -rf "$folder"' EXIT
for ((i = 0; i < 100; ++i)); do
    curl --silent --output /dev/null "http://127.0.0.1:$port" && break
    sleep 0.1
done
"$here/shell_story.sh" "$1" "http://127.0.0.1:$port" "$folder"
