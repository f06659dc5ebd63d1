#!/bin/bash
# Every word of the window is translated: reads the sources anew and finds what the Chinese lacks, places (%1) that got
# lost on the way, and words far longer than their English.
# usage: translations.sh LUPDATE SOURCE-FOLDER
set -euo pipefail

lupdate=$1 source=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
found=$folder/zh_CN.ts
cp "$source/resources/translations/tallystick_zh_CN.ts" "$found"
(cd "$source" && "$lupdate" -silent -I . -locations none -no-obsolete ui app/tallystick -ts "$found")
python3 - "$found" <<'END'
import re
import sys
import xml.etree.ElementTree as xml

places = lambda text: sorted(set(re.findall(r"%L?\d|%n|\{\d\}", text)))
wrong = []
count = 0
for context in xml.parse(sys.argv[1]).getroot().iter("context"):
    for message in context.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        where = f"{context.findtext('name')}: {source[:80]!r}"
        count += 1
        if translation.get("type") or not all(forms):
            wrong.append(f"not translated: {where}")
            continue
        for form in forms:
            if [p for p in places(source) if p not in places(form) and p != "%n"] or [p for p in places(form) if p not in places(source)]:
                wrong.append(f"another set of places: {where}")
            # A Chinese character is two letters wide.
            width = sum(2 if ord(c) > 0x2E7F else 1 for c in form)
            if width > 2 * len(source) + 12:
                wrong.append(f"much longer than the English: {where}")
print("\n".join(wrong))
print(f"{count} messages, {len(wrong)} findings")
sys.exit(1 if wrong or count == 0 else 0)
END
