"""A function that can fail is marked [[nodiscard]]: GCC 12 says nothing when a tl::expected is dropped.

Fallible is what returns Result<…>, QFuture<Result<…>>, Async<…> (a coroutine that gives one), or std::optional from a
function that parses, decodes or reads. Looked at: every declaration in a header, and in a source file those of its
unnamed namespaces, which no header declares. Call operators are left out: they are visited, not called by hand.
"""

import re

from source import Finding

RETURN_TYPE = re.compile(r"(?<![\w:<])(?:tally::)?(?:(Result|Async)|(QFuture)|(std::optional))\s*<")
NAME = re.compile(r"\s*[&*]*\s*((?:\w+::)*\w+|operator\S+?)\s*\(")
OPTIONAL_NAME = re.compile(r"(parse|decode|read|from)")
NOT_A_DECLARATION = re.compile(r"\b(return|co_return|co_await|using|typedef|new|throw|emit)\b|=|\($|,$")


def check(sources):
    for source in sources:
        if not source.is_cpp:
            continue
        if source.path.endswith(".h"):
            yield from unmarked(source, 0, len(source.code))
        else:
            for begin, end in unnamed_namespaces(source.code):
                yield from unmarked(source, begin, end)


def unmarked(source, begin, end):
    code = source.code
    for match in RETURN_TYPE.finditer(code, begin, end):
        close = closing_angle(code, match.end() - 1)
        if close is None:
            continue
        if match.group(2) and "Result<" not in code[match.end():close]:
            continue
        name = NAME.match(code, close + 1)
        if not name or "::" in name.group(1) or name.group(1).startswith("operator"):
            continue
        if match.group(3) and not OPTIONAL_NAME.match(name.group(1)):
            continue
        before = statement_before(code, match.start())
        if "[[nodiscard]]" in before or NOT_A_DECLARATION.search(before.strip()):
            continue
        if source.path.endswith(".cpp") and inside_function(code, begin, match.start()):
            continue
        yield Finding(source.path, source.line_of(match.start()), f"{name.group(1)} can fail: mark it [[nodiscard]]")


def closing_angle(code, opening):
    depth = 0
    for i in range(opening, min(len(code), opening + 400)):
        if code[i] == "<":
            depth += 1
        elif code[i] == ">":
            depth -= 1
            if depth == 0:
                return i
        elif code[i] in ";{}":
            return None
    return None


def statement_before(code, offset):
    """What stands between the end of the statement before and `offset`."""
    i = offset
    while i > 0:
        c = code[i - 1]
        if c in ";{}" or (c == "#" and code.rfind("\n", 0, i) + 1 == i - 1):
            break
        if c == ":" and code[i - 2:i] != "::" and code[i:i + 1] != ":":
            break
        i -= 1
    return code[i:offset]


def unnamed_namespaces(code):
    for match in re.finditer(r"\bnamespace\s*\{", code):
        depth = 0
        for i in range(match.end() - 1, len(code)):
            depth += {"{": 1, "}": -1}.get(code[i], 0)
            if depth == 0:
                yield match.end(), i
                break


def inside_function(code, begin, offset):
    """True when a brace that is open at `offset` was opened by a function, a lambda or a block."""
    opened = []
    for i in range(begin, offset):
        if code[i] == "{":
            head = statement_before(code, i)
            opened.append(not re.search(r"\b(class|struct|namespace|union|enum)\b", head))
        elif code[i] == "}" and opened:
            opened.pop()
    return any(opened)
