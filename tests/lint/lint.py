#!/usr/bin/env python3
"""Reads the whole repository and says what breaks the rules of the house. lint.py [PATH…] speaks of these paths only."""

import os
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import fallible  # noqa: E402
import layers  # noqa: E402
import prose  # noqa: E402
import tree  # noqa: E402
from source import Finding, read_sources, tracked_paths  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
CLANG_FORMAT = "clang-format-14"
SCRIPTS = ["run", "check", ".ci/run"]


def main(only):
    paths = tracked_paths(ROOT)
    sources = list(read_sources(ROOT, paths))
    findings = [*layers.check(sources), *fallible.check(sources), *prose.check(sources), *tree.check(paths),
                *format_findings(paths), *shell_findings(paths)]
    if only:
        findings = [finding for finding in findings if finding.path.startswith(tuple(only))]
    for finding in findings:
        print(finding)
    print(f"{len(sources)} files read, {len(findings)} findings")
    return 1 if findings else 0


def format_findings(paths):
    cpp = [path for path in paths if path.endswith((".h", ".cpp"))]
    if not cpp:
        return
    run = subprocess.run([CLANG_FORMAT, "--dry-run", *cpp], cwd=ROOT, capture_output=True, text=True)
    told = set()
    for line in run.stderr.splitlines():
        path, _, rest = line.partition(":")
        number, _, rest = rest.partition(":")
        if "-Wclang-format-violations" in rest and path not in told:
            told.add(path)
            yield Finding(path, int(number), f"not as {CLANG_FORMAT} writes it (the first of its lines)")
    if run.returncode != 0 and not told:
        yield Finding(".clang-format", 1, run.stderr.strip()[:400])


def shell_findings(paths):
    scripts = [path for path in paths
               if path in SCRIPTS or path.endswith(".sh") or (os.access(ROOT / path, os.X_OK) and is_shell(path))]
    if not scripts:
        return
    run = subprocess.run(["shellcheck", "--format=gcc", "--severity=warning", "--shell=bash", "--external-sources",
                          *scripts], cwd=ROOT, capture_output=True, text=True)
    for line in run.stdout.splitlines():
        path, number, _, message = line.split(":", 3)
        yield Finding(path, int(number), message.strip())
    if run.returncode not in (0, 1):
        yield Finding(scripts[0], 1, run.stderr.strip()[:400])


def is_shell(path):
    with open(ROOT / path, "rb") as file:
        first = file.readline()
    return first.startswith(b"#!") and (b"bash" in first or first.rstrip().endswith(b"/sh"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
