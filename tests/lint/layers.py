"""Arrows between the folders go down only, and every include of ours names its layer."""

import re

from source import Finding

# folder: what it may include besides itself. A folder stands for everything below it.
ARROWS = {
    "models/base": [],
    "models/crypto": ["models/base"],
    "models/domain": ["models/base", "models/crypto"],
    "models/documents": ["models/base", "models/domain"],
    "models/wallet": ["models/base", "models/crypto", "models/domain", "models/documents"],
    "models/session": ["models/base", "models/crypto", "models/domain", "models/documents", "models/wallet"],
    "models/items": ["models"],
    "ledger_client/eth": ["models/base", "models/crypto"],
    "ledger_client/rpc": ["models/base", "models/crypto", "models/session", "ledger_client/eth"],
    "ledger_client/proof": ["models", "ledger_client/eth", "ledger_client/rpc"],
    "ledger_client/consortium": ["models", "ledger_client"],
    "ui/words": ["models"],
    "ui": ["models", "ui"],
    "app": ["models", "ledger_client", "ui"],
    "tests": ["models", "ledger_client", "ui", "app"],
}

# These folders know nothing of Qt.
WITHOUT_QT = ["models/base", "models/crypto", "models/domain", "ledger_client/eth"]

# header pattern, where it may be, why
QT_MODULES = [
    (r"Q(Tcp|Udp|Ssl|Network|LocalS|HostA|HostI)\w*", ["ledger_client", "app", "tests"],
     "sockets belong to ledger_client"),
    (r"Q(Widget|Application|Dialog|MainWindow|Painter|Chart|Gui\w+|Pushbutton|Label|Layout)\w*",
     ["ui", "app", "tests"], "widgets belong to ui"),
    (r"QSql\w*", [], "the wallet speaks to SQLCipher itself; no QtSql"),
]
QT_IN_WORDS = r"Q(?!Tcp|Udp|Ssl|Network|Widget|Application|Dialog)\w+"

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)


def check(sources):
    paths = {source.path for source in sources}
    for source in sources:
        layer = layer_of(source.path)
        if not source.is_cpp or layer is None:
            continue
        for match in INCLUDE.finditer(source.code):
            quote, target = match.groups()
            found = ours(source, layer, target, paths) if quote == '"' else theirs(source, layer, target)
            if found:
                yield Finding(source.path, source.line_of(match.start(1)), found)


def layer_of(path):
    fitting = [folder for folder in ARROWS if path.startswith(folder + "/")]
    return max(fitting, key=len, default=None)


def ours(source, layer, target, paths):
    if target.endswith(".moc"):
        return None
    if not target.startswith(("models/", "ledger_client/", "ui/", "app/", "tests/")):
        return f'"{target}" does not name its layer: write the path from the root, or <…> for what is not ours'
    if layer_of(target) is None:
        return f'"{target}" is in no layer that tests/lint/layers.py knows'
    if not any(target.startswith(folder + "/") for folder in [layer, *ARROWS[layer]]):
        return f"{layer} may not include {target}: arrows go down only"
    return None


def theirs(source, layer, target):
    if not re.match(r"(Q[A-Z]|Qt)", target):
        return None
    if layer in WITHOUT_QT:
        return f"<{target}>: {layer} is free of Qt"
    header = target.rpartition("/")[2]
    for pattern, folders, why in QT_MODULES:
        if re.fullmatch(pattern, header) and not any(source.path.startswith(folder + "/") for folder in folders):
            return f"<{target}>: {why}"
    if layer == "ui/words" and not re.fullmatch(QT_IN_WORDS, header):
        return f"<{target}>: ui/words is QtCore only"
    return None
