#!/usr/bin/env python3
"""Runs slither over the contracts and holds every finding against an answer of one line.

    slither.py BUILD_FOLDER        (slither and forge on the PATH)

slither_answers.txt: a detector, where (path:name below the contracts, * for any), and why it is no fault. A finding
without an answer fails the run, and so does an answer that no finding asks for any more.
"""

import fnmatch
import json
import os
import subprocess
import sys
from pathlib import Path

CONTRACTS = Path(__file__).resolve().parents[2] / "ledger_client/contracts"
ANSWERS = Path(__file__).resolve().with_name("slither_answers.txt")
NAMED = ("function", "contract", "variable", "event")


def main(folder):
    folder = Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    report = folder / "slither.json"
    report.unlink(missing_ok=True)
    environment = {**os.environ, "FOUNDRY_OUT": str(folder / "out"), "FOUNDRY_CACHE_PATH": str(folder / "cache")}
    run = subprocess.run(
        ["slither", ".", "--compile-force-framework", "foundry", "--foundry-out-directory", str(folder / "out"),
         "--filter-paths", "test/", "--fail-none", "--json", str(report)],
        cwd=CONTRACTS, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if run.returncode != 0 or not report.exists():
        print(run.stdout[-4000:])
        return 1
    findings = json.loads(report.read_text())["results"].get("detectors", [])
    answers = list(read_answers())
    asked = set()
    open_findings = 0
    for finding in findings:
        fitting = [i for i, (check, where, _) in enumerate(answers)
                   if check == finding["check"] and fnmatch.fnmatchcase(place_of(finding), where)]
        if not fitting:
            open_findings += 1
            print(f"{finding['impact']}: {finding['check']} at {place_of(finding)}\n{finding['description']}")
        asked.update(fitting[:1])
    stale = [answers[i] for i in range(len(answers)) if i not in asked]
    for check, where, _ in stale:
        print(f"{ANSWERS.name}: no finding asks for '{check} {where}'")
    print(f"{len(findings)} findings, {len(findings) - open_findings} answered by {len(answers)} lines, {open_findings} open")
    return 1 if open_findings or stale else 0


def read_answers():
    for line in ANSWERS.read_text().splitlines():
        if line and not line.startswith("#"):
            check, where, answer = line.split(maxsplit=2)
            yield check, where, answer


def place_of(finding):
    """The first thing with a name that a finding points at."""
    elements = [e for e in finding["elements"] if e["type"] in NAMED] or finding["elements"]
    if not elements:
        return "."
    return f"{elements[0]['source_mapping']['filename_relative']}:{elements[0]['name']}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
