#!/usr/bin/env python3
"""Adds up what ran: the last line is `N passed, N failed, N skipped`, each skip with its reason above it."""
import json, pathlib, sys, xml.etree.ElementTree as xml

folder = pathlib.Path(sys.argv[1])
passed = failed = skipped = 0
for file in folder.glob("*.xml"):
    tree = xml.parse(file).getroot()
    if tree.tag != "testsuites": continue  # GoogleTest's; ctest's own is read below
    for case in tree.iter("testcase"):
        name = f"{case.get('classname')}.{case.get('name')}"
        skip = case.find("skipped")
        if case.find("failure") is not None:
            failed += 1
            print(f"  FAILED {name}")
        elif skip is not None:
            skipped += 1
            print(f"  skipped {name}: {skip.get('message', '').strip().splitlines()[-1]}")
        elif case.get("status") == "run":
            passed += 1
for file in folder.glob("*.json"):
    data = json.loads(file.read_text())
    if "numTotalTests" in data:  # vitest
        passed, failed, skipped = passed + data["numPassedTests"], failed + data["numFailedTests"], skipped + data["numPendingTests"]
    elif "journeys" in data:  # browser
        for journey in data["journeys"]:
            if journey["ok"]: passed += 1
            else:
                failed += 1
                print(f"  FAILED browser: {journey['name']}: {journey.get('error', '')[:300]}")
junit = folder / "ctest.xml"
if junit.exists():
    for case in xml.parse(junit).getroot().iter("testcase"):
        program = case.get("classname", "")
        ok = case.get("status") == "run"
        text = (case.findtext("system-out") or "")
        if "[==========]" in text:  # counted by its cases; a program that died is a failure of its own
            if not ok and "[  FAILED  ]" not in text:
                failed += 1
                print(f"  FAILED {case.get('name')}: died or timed out")
        elif ok: passed += 1
        else:
            failed += 1
            print(f"  FAILED {case.get('name')}")
steps = folder / "steps"
for line in steps.read_text().splitlines() if steps.exists() else []:
    name, result = line.split()
    if name in ("web-unit", "browser") and result == "passed": continue
    if result == "passed": passed += 1
    else:
        failed += 1
        print(f"  FAILED {name}")
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or not passed else 0)
