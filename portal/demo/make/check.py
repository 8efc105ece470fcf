#!/usr/bin/env python3
"""Checks the demonstration accession against docs/reference/description-file.md; prints what is wrong, or what there is.

Needs python3-yaml.
"""
import csv
import pathlib
import re
import sys

import yaml

MARK = "ZWIEBELTURM"
TEXTS = {"title", "extent", "history", "custody", "acquisition", "scope", "appraisal", "accruals", "arrangement", "access", "physical",
         "findingaid", "originals", "copies", "related", "publication", "note", "alt", "closure-reason"}
LISTS = {"creator", "subjects", "places"}
OTHER = {"reference", "date", "level", "rights", "language", "form", "filename", "disclosure", "closed-until", "consent", "part-of", "holder",
         "location", "invented", "organisation", "files"}
LEVELS = "fonds subfonds collection series subseries file item".split()
DISCLOSURES = "open closed public registered restricted sealed".split()
FORMS = ("testimony interview-record questionnaire memoir letter official-document document report publication press-article photograph drawing map poster "
         "audio-recording video-recording broadcast web-page object dataset").split()
SCOPES = set("archive public quotation anonymous-case named voice-image exhibition research statistics un-mechanism litigation recontact".split())
PART = r"(\d{4}|\d{3}X|\d{2}XX)(-(\d{2}|XX)(-(\d{2}|XX))?)?[?~%]?"
EDTF = re.compile(rf"^({PART}|\.\.)?(/({PART}|\.\.)?)?$")

wrong, rows, seen, described = [], [], {}, set()


def lifted(row):
    """A row of a table as the tree of keys it stands for."""
    out = {}
    for k, v in row.items():
        if not v:
            continue
        at = out
        *path, last = k.split(".")
        for p in path:
            at = at.setdefault(p, {})
        at[last] = v
    for k in LISTS & out.keys():
        names = {lang: v.split(";") for lang, v in out[k].items()}
        out[k] = [dict(zip(names, each)) for each in zip(*names.values())]
    if "language" in out:
        out["language"] = out["language"].split(";")
    return out


def check(where, d, files, root):
    for k in d.keys() - TEXTS - LISTS - OTHER:
        wrong.append(f"{where}: unknown key {k}")
    for k in ("reference", "title", "date", "level", "creator", "language", "disclosure", "invented", "scope"):
        if k not in d:
            wrong.append(f"{where}: no {k}")
    for k in TEXTS & d.keys():
        if set(d[k]) != {"ko", "en"}:
            wrong.append(f"{where}: {k} is not in both languages")
    if not EDTF.match(str(d["date"])):
        wrong.append(f"{where}: date {d['date']}")
    for k, allowed in (("level", LEVELS), ("disclosure", DISCLOSURES), ("form", FORMS)):
        if k in d and d[k] not in allowed:
            wrong.append(f"{where}: {k} {d[k]}")
    if d["reference"] in seen:
        wrong.append(f"{where}: {d['reference']} is also {seen[d['reference']]}")
    seen[d["reference"]] = where
    is_open = d["disclosure"] in ("open", "public")
    for f in files:
        described.add(f)
        if f.suffix in (".jpg", ".png", ".tif", ".mp4") and "alt" not in d:
            wrong.append(f"{where}: no alternative text")
        if not f.exists():
            wrong.append(f"{where}: {f} is not there")
        elif not is_open:
            data = f.read_bytes()
            if f.suffix == ".hwpx":
                import zipfile
                data = zipfile.ZipFile(f).read("Contents/section0.xml")
            if MARK.encode() not in data:
                wrong.append(f"{where}: closed, and {f.name} has no mark")
    if is_open == (MARK in yaml.safe_dump(d, allow_unicode=True)):
        wrong.append(f"{where}: the mark belongs in closed descriptions, and there only")
    for scope in set(d.get("consent", {}).get("scope", [])) - SCOPES:
        wrong.append(f"{where}: consent scope {scope}")
    if d.get("form") in ("testimony", "interview-record") and is_open and "public" not in d.get("consent", {}).get("scope", []):
        wrong.append(f"{where}: an open testimony without consent")
    rows.append((d["reference"], d["level"], d["disclosure"], len(files), d["title"]["en"]))


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent / "accession"
    for path in sorted(root.rglob("*.yaml")):
        if path.name == "_accession.yaml":
            continue
        d = yaml.safe_load(path.read_text(encoding="utf-8"))
        files = [path.parent / f for f in d["files"]] if "files" in d else []
        if not files and path.name != "_folder.yaml" and not path.name.endswith(".entry.yaml"):
            files = [path.with_suffix("")]
        check(str(path.relative_to(root)), d, files, root)
    for path in sorted(root.rglob("_table.csv")):
        with path.open(encoding="utf-8", newline="") as f:
            for row in csv.DictReader(f):
                file = path.parent / row.pop("file")
                check(str(file.relative_to(root)), lifted(row), [file], root)
    originals = [p for p in sorted(root.rglob("*")) if p.is_file() and p.suffix != ".yaml" and not p.name.startswith("_")]
    wrong.extend(f"{p.relative_to(root)}: not described" for p in originals if p not in described)
    for r in sorted(rows):
        print("{:18} {:7} {:11} {} {}".format(*r))
    print(len(originals), "originals,", sum(p.stat().st_size for p in originals), "bytes;", len(rows), "descriptions")
    print("\n".join(wrong) or "nothing wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
