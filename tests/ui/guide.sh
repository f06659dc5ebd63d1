#!/bin/bash
# The user guide has a chapter for each page in both languages, and says in bold only what the window says.
# usage: guide.sh SOURCE-FOLDER
set -euo pipefail

python3 - "$1" <<'END'
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

top = pathlib.Path(sys.argv[1])
translations = top / "resources/translations"
PLACE = re.compile(r"%L?\d|%n|\{\w+\}")


def said(text):
    """As it stands on the screen: no mark of a key, "…" where a figure or a name comes."""
    return PLACE.sub("…", re.sub(r"\(&\w\)|&(?=\w)", "", text or ""))


def forms(message):
    translation = message.find("translation")
    return [form.text for form in translation.iter("numerusform")] or [translation.text]


words = {"en": set(), "zh_CN": set()}
for message in xml.parse(translations / "tallystick_zh_CN.ts").getroot().iter("message"):
    words["en"].add(said(message.findtext("source")))
    words["zh_CN"].update(said(form) for form in forms(message))
for message in xml.parse(translations / "tallystick_en.ts").getroot().iter("message"):
    words["en"].update(said(form) for form in forms(message))


def is_said(bold, known):
    """A "…" of the guide stands for what is left out, inside a sentence or at its end."""
    if bold in known:
        return True
    pieces = [re.escape(piece) for piece in bold.split("…")]
    if len(pieces) < 2 or sum(map(len, pieces)) < 4:
        return False
    wanted = re.compile(".+".join(pieces) if pieces[-1] else ".+".join(pieces[:-1]) + ".*", re.DOTALL)
    return any(wanted.fullmatch(one) for one in known)


pages = set()
for source in (top / "ui/pages").glob("*_page.cpp"):
    pages |= set(re.findall(r"(?:Page|ListPage)\(bench, QStringLiteral\(\"([a-z]+)\"\)", source.read_text()))
wrong = []
chapters = {lang: {f.stem: f.read_text() for f in (top / "resources/help" / lang).glob("*.md")} for lang in words}
listed = set(re.findall(r'QStringLiteral\("([a-z]+)"\)', (top / "ui/shell/help_text.cpp").read_text()))
for lang, texts in chapters.items():
    for name in sorted(texts.keys() ^ listed):
        wrong.append(f"{lang}/{name}: not both a file and in the contents")
for page in sorted(pages | {"start", "sheet", "keys"}):
    if page not in listed:
        wrong.append(f"no chapter: {page}")
count = 0
for lang, texts in chapters.items():
    for name, text in sorted(texts.items()):
        if not text.startswith("# "):
            wrong.append(f"{lang}/{name}: no title")
        elif name in pages and text.splitlines()[0][2:] not in words[lang]:
            wrong.append(f"{lang}/{name}: the page has another title")
        for bold in re.findall(r"\*\*(.+?)\*\*", text):
            count += 1
            if not is_said(bold, words[lang]):
                wrong.append(f"{lang}/{name}: the window has no such words: {bold}")
print("\n".join(wrong))
print(f"{len(pages)} pages, {sum(map(len, chapters.values()))} chapters, {count} words of the window, {len(wrong)} findings")
sys.exit(1 if wrong or len(pages) < 15 or count < 500 else 0)
END
