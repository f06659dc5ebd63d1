#!/bin/bash
# The user guide has a chapter for each page in both languages, and names buttons and figures as the window does.
# usage: guide.sh SOURCE-FOLDER
set -euo pipefail

python3 - "$1" <<'END'
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

top = pathlib.Path(sys.argv[1])
words = {"en": set(), "zh_CN": set()}
for message in xml.parse(top / "resources/translations/tallystick_zh_CN.ts").getroot().iter("message"):
    words["en"].add((message.findtext("source") or "").replace("&", ""))
    words["zh_CN"].add(re.sub(r"\(&.\)", "", message.find("translation").text or ""))
pages = set()
for source in (top / "ui/pages").glob("*_page.cpp"):
    pages |= set(re.findall(r"(?:Page|ListPage)\(bench, QStringLiteral\(\"([a-z]+)\"\)", source.read_text()))
wrong = []
chapters = {lang: {f.stem: f.read_text() for f in (top / "resources/help" / lang).glob("*.md")} for lang in words}
if chapters["en"].keys() != chapters["zh_CN"].keys():
    wrong.append(f"not in both languages: {chapters['en'].keys() ^ chapters['zh_CN'].keys()}")
listed = re.findall(r'QStringLiteral\("([a-z]+)"\)', (top / "ui/shell/help_window.cpp").read_text())
for page in sorted(pages | {"start", "sheet", "keys"}):
    if page not in chapters["en"] or page not in listed:
        wrong.append(f"no chapter: {page}")
for lang, texts in chapters.items():
    for name, text in texts.items():
        if not text.startswith("# "):
            wrong.append(f"{lang}/{name}: no title")
        # What ends with a stop or a colon is a lead-in, not a word of the window.
        for bold in re.findall(r"\*\*([^*]+)\*\*", text):
            if bold[-1] not in ".:。：" and bold not in words[lang]:
                wrong.append(f"{lang}/{name}: the window has no such words: {bold}")
print("\n".join(wrong))
print(f"{len(pages)} pages, {sum(map(len, chapters.values()))} chapters, {len(wrong)} findings")
sys.exit(1 if wrong or len(pages) < 15 else 0)
END
