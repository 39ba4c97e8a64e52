#!/usr/bin/env python3
"""Who may include whom. Reads every module's CMakeLists.txt and every #include; docs/architecture.md has the table in words.

Faults: an include outside the declared DEPS (and what these pass on), a declared dependency nobody uses, a cycle, a module in
a room that may not know another, a third-party header outside its owner, a drawer without a name of its own.
"""
import pathlib, re, sys

root = pathlib.Path(__file__).resolve().parent.parent / "src"
faults = []
deps, files = {}, {}
for cmake in sorted(root.rglob("CMakeLists.txt")):
    name = str(cmake.parent.relative_to(root))
    text = re.sub(r"#.*", "", cmake.read_text())
    call = re.search(r"greentally_module\(([^)]*)\)", text)
    if not call:
        faults.append(f"{name}: no greentally_module()")
        continue
    words, field, found = call.group(1).split(), None, []
    for word in words:
        if word in ("DEPS", "LIBS", "TEST_DEPS"): field = word
        elif field == "DEPS": found.append(word)
    deps[name] = found
    files[name] = [f for f in cmake.parent.iterdir() if f.suffix in (".cpp", ".hpp")]

def reach(name, seen=None):
    seen = set() if seen is None else seen
    for d in deps.get(name, []):
        if d not in seen:
            seen.add(d)
            reach(d, seen)
    return seen

ROOMS = ("domain/", "derived/", "watch")
def may(name, other):
    """The table of rooms: what `name` may include of `other`."""
    top = name.split("/")[0]
    to = other.split("/")[0]
    allowed = {
        "base": (), "numbers": ("base",), "intake": ("base", "intake"), "press": ("base", "press"), "book": ("base",), "state": ("base",),
        "access": ("base", "state"), "domain": ("base", "state", "access", "numbers", "domain", "derived"),
        "derived": ("base", "state", "access", "numbers", "domain", "derived"), "engine": ("base", "book", "state", "access"),
        "storage": ("base", "book", "storage"), "net": ("base",), "edge": ("base", "access", "engine", "net", "intake", "press", "book", "edge", "state"),
    }
    if top == "domain" and other == "intake/phrase": return True  # what a cell says: docs/decisions/0011
    return to in allowed.get(top, ()) or name == other

OWNERS = {
    r"boost/(asio|beast)": ("net",), r"sqlite3\.h": ("storage/sqlite", "tests"), r"openssl/": ("base",), r"boost/json": ("base",),
    r"boost/outcome": ("base",), r"toml\+\+|toml\.hpp": ("intake/toml",), r"unicode/": ("intake/text", "press/paper"), r"sodium\.h": ("edge/session",),
    r"libpq": ("storage/postgres",), r"xlsxwriter\.h": ("press/xlsx",), r"CLI/": (), r"expat\.h": ("intake/xlsx",), r"zip\.h": ("intake/xlsx", "press/paper/docx"),
    r"cairo|ft2build\.h|FT_": ("press/paper/pdf",),
}
for name, sources in files.items():
    known, used = reach(name) | {name}, set()
    for d in deps[name]:
        if d not in deps: faults.append(f"{name}: depends on {d}, which is no module")
        elif not may(name, d): faults.append(f"{name}: may not depend on {d}")
    # Rooms know each other's rows in any direction; what must not be circular there is the headers, below.
    if name in reach(name) and not name.startswith(ROOMS): faults.append(f"{name}: depends on itself through others")
    for file in sources:
        test = file.name.endswith("_test.cpp") or file.name.startswith("test_")
        for line, text in enumerate(file.read_text().splitlines(), 1):
            include = re.match(r'\s*#include\s+[<"]([^>"]+)[>"]', text)
            if not include: continue
            path = include.group(1)
            owner = next((m for m in sorted(deps, key=len, reverse=True) if path.startswith(m + "/") and "/" not in path[len(m) + 1:]), None)
            where = f"{file.relative_to(root)}:{line}"
            if owner and owner != name:
                used.add(owner)
                between_rooms = name.startswith(ROOMS) and owner.startswith(ROOMS)
                if owner not in known and not test and not between_rooms: faults.append(f"{where}: includes {path}, but {name} does not depend on {owner}")
                if name.startswith(ROOMS) and owner.startswith(ROOMS) and not test:
                    header = path.rsplit("/", 1)[1][:-4]
                    if header not in (owner.rsplit("/", 1)[1], "acts", "figure"): faults.append(f"{where}: a room reads another's rows ({owner}), not its code ({header}.hpp)")
            for pattern, owners in OWNERS.items():
                if re.search(pattern, path) and not path.startswith(tuple(deps)) and name not in owners and not test:
                    faults.append(f"{where}: {path} belongs to {' or '.join(owners) or 'apps'}")
    through = set().union(*(reach(d) for d in deps[name])) if deps[name] else set()
    for d in deps[name]:
        if d not in used and d not in through and not d.startswith(ROOMS) and d not in ("base", "state", "access"):
            faults.append(f"{name}: declares {d} and does not use it")
includes = {str(f.relative_to(root)): [m for m in re.findall(r'#include "([^"]+)"', f.read_text())] for fs in files.values() for f in fs if f.suffix == ".hpp"}
def circle(header, path):
    if header in path: return path[path.index(header):] + (header,)
    return next((c for h in includes.get(header, []) if (c := circle(h, path + (header,)))), None)
for header in includes:
    if (c := circle(header, ())) and c[0] == header: faults.append("headers in a circle: " + " > ".join(c))
for path in root.parent.rglob("*"):
    if path.is_file() and re.search(r"(^|[/_.])(utils?|helpers?|common|misc|manager)([/_.]|$)", str(path.relative_to(root.parent))) and not re.search(r"(^|/)(node_modules|build|\.git|var)(/|$)", str(path.relative_to(root.parent))):
        faults.append(f"{path.relative_to(root.parent)}: a drawer without a name of its own")
print("\n".join(faults) or f"{len(deps)} modules, layers hold")
sys.exit(1 if faults else 0)
