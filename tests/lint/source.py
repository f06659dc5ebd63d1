"""The files a lint reads, and what it finds in them."""

import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True)
class Source:
    """One file: its path from the root of the repository, with slashes, and its text."""

    path: str
    text: str

    @property
    def folder(self):
        return self.path.rpartition("/")[0]

    @property
    def name(self):
        return self.path.rpartition("/")[2]

    @property
    def is_cpp(self):
        return self.path.endswith((".h", ".cpp"))

    @cached_property
    def lines(self):
        return self.text.split("\n")

    @cached_property
    def code(self):
        """C++ text with comments and the insides of literals blanked, every line break where it was."""
        return _without_comments(self.text)

    def line_of(self, offset):
        return self.text.count("\n", 0, offset) + 1


def tracked_paths(root):
    """What is in the repository, or about to be: tracked files and new ones that are not ignored."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, check=True, capture_output=True)
    paths = sorted(set(listing.stdout.decode().split("\0")) - {""})
    return [path for path in paths if (Path(root) / path).is_file()]


def read_sources(root, paths):
    """Text files only: a file with a zero byte or one that is not UTF-8 is data."""
    for path in paths:
        raw = (Path(root) / path).read_bytes()
        if b"\0" in raw:
            continue
        try:
            yield Source(path, raw.decode())
        except UnicodeDecodeError:
            continue


def _without_comments(text):
    out = []
    i, end = 0, len(text)
    while i < end:
        two = text[i:i + 2]
        if two == "//":
            stop = text.find("\n", i)
            stop = end if stop < 0 else stop
            out.append(" " * (stop - i))
        elif two == "/*":
            stop = text.find("*/", i + 2)
            stop = end if stop < 0 else stop + 2
            out.append(_blank(text[i:stop]))
        elif two == 'R"':
            fence = text[i + 2:text.index("(", i)]
            stop = text.find(f'){fence}"', i)
            stop = end if stop < 0 else stop + len(fence) + 2
            out.append('""' + _blank(text[i + 2:stop]))
        elif text[i] == '"' or (text[i] == "'" and not (i and text[i - 1].isalnum())):
            stop = i + 1
            while stop < end and text[stop] != text[i] and text[stop] != "\n":
                stop += 2 if text[stop] == "\\" else 1
            stop = min(stop + 1, end)
            inside = text[i + 1:stop - 1]
            keep = text.rfind("\n", 0, i) + 1
            if text[keep:i].lstrip().startswith("#include"):
                out.append(text[i:stop])
            else:
                out.append(text[i] + _blank(inside) + text[stop - 1:stop])
        else:
            stop = i + 1
            out.append(text[i])
        i = stop
    return "".join(out)


def _blank(text):
    return "".join(c if c == "\n" else " " for c in text)
