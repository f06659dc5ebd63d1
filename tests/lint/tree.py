"""The top level holds what design and README name and nothing else; each folder says what lives in it."""

from source import Finding

FOLDERS = {"app", "ui", "models", "ledger_client", "resources", "tests", "installer"}
FILES = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "run", "check",
         "package.json", "package-lock.json", "vcpkg.json"}

# Folders of tests that mirror a folder of the program are told by tests/README.md.
MIRRORS = {"tests/base", "tests/crypto", "tests/domain", "tests/documents", "tests/wallet", "tests/session", "tests/eth",
           "tests/rpc", "tests/proof", "tests/consortium_adapter", "tests/words", "tests/app", "tests/ui", "tests/items",
           "tests/contracts"}


def check(paths):
    paths = list(paths)
    for path in paths:
        top, slash, _ = path.partition("/")
        if top.startswith("."):
            continue
        if top not in (FOLDERS if slash else FILES):
            yield Finding(path, 1, "not a top-level entry of this repository")
    known = set(paths)
    for folder in sorted(set(folders_of(paths))):
        if f"{folder}/README.md" not in known and needs_readme(folder):
            yield Finding(f"{folder}/README.md", 1, "missing: each folder says what lives there and what it may use")


def folders_of(paths):
    for path in paths:
        parts = path.split("/")[:-1]
        for depth in range(1, len(parts) + 1):
            yield "/".join(parts[:depth])


def needs_readme(folder):
    """Those at the top and the ones in them; a README tells of what is deeper, and app's of what is in it."""
    return not folder.startswith((".", "app/")) and folder.count("/") <= 1 and folder not in MIRRORS
