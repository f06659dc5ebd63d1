"""What may not stand in a file: work left undone, banner lines, paths of one machine, untidy ends of lines."""

import re

from source import Finding

MARKERS = re.compile(r"\b(TODO|FIXME|HACK)\b")
BANNER = re.compile(r"^\s*(//|#|/\*|\*)\s*([-=*#~_/+])\2{5,}")
MACHINE_PATH = re.compile(r"(?<![\w.$}>])/(work|root|home/(?!new\b)[a-z]\w*|Users|tmp/bash_jobs)/")
GLOBBED = re.compile(r"\bfile\s*\(\s*GLOB[^)]*\.(cpp|h)\b", re.IGNORECASE)

# Files with these ends are ours to keep tidy; published data stay as they came.
OURS = (".h", ".cpp", ".sol", ".py", ".sh", ".md", ".js", ".mjs", ".sql", ".txt", ".json", ".cmake", "/run", "/check")
DATA = ("tests/data/", "tests/fuzz/corpus/", "resources/", "package-lock.json", "LICENSE")


def check(sources):
    for source in sources:
        if source.path.startswith(DATA):
            continue
        if not source.path.startswith("tests/lint/"):
            yield from words(source)
        if source.path.endswith(OURS) or "/" not in source.path:
            yield from ends(source)


def words(source):
    for number, line in enumerate(source.lines, 1):
        if MARKERS.search(line):
            yield Finding(source.path, number, "work left undone: do it, or say in prose why it is not needed")
        if BANNER.search(line) and not source.path.endswith(".md"):
            yield Finding(source.path, number, "no banner lines")
        if MACHINE_PATH.search(line):
            yield Finding(source.path, number, "a path of one machine")
        if source.name == "CMakeLists.txt" and GLOBBED.search(line):
            yield Finding(source.path, number, "sources are listed, not globbed")


def ends(source):
    for number, line in enumerate(source.lines, 1):
        if line.endswith("\r"):
            yield Finding(source.path, number, "carriage return at the end of the line")
            break
        if line != line.rstrip():
            yield Finding(source.path, number, "blanks at the end of the line")
        if "\t" in line and source.is_cpp:
            yield Finding(source.path, number, "a tab")
    if source.text and not source.text.endswith("\n"):
        yield Finding(source.path, len(source.lines), "the last line has no end")
