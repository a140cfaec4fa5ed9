# Looks in de-identified files for what was removed or replaced in them. Reads pairs of file names, separated by tabs,
# from the file that it is given. Independent of the program that wrote them: pydicom reads both sides.
import json
import sys
import warnings
import zlib

import pydicom

warnings.simplefilter("ignore")
LEAST = 4
TEXT = {"AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT"}
# What is written with few words or digits: a value that was removed may be there again by chance.
VOCABULARY = {"AS", "CS", "DS", "IS", "TM", "UI"}
CODED = {0x00080100, 0x00080102, 0x00080104}
PIXELS = {0x7FE00008, 0x7FE00009, 0x7FE00010}
# Numbers in a row that may look like digits of two bytes each.
TABLES = {0x00281201, 0x00281202, 0x00281203, 0x00281221, 0x00281222, 0x00281223}


def raw(element):
    """The value as text, one character a byte where it is not decoded."""
    value = element.value
    if isinstance(value, bytes):
        return [value.decode("latin-1")]
    if value is None:
        return []
    values = value if isinstance(value, (list, tuple, pydicom.multival.MultiValue)) else [value]
    texts = []
    for v in values:
        original = getattr(v, "original_string", None)
        if isinstance(original, bytes):
            texts.append(original.decode("latin-1"))
        texts.append(original if isinstance(original, str) else str(v))
    return texts


def walk(dataset, path=(), private=False):
    for tag in sorted(dataset.keys()):
        if tag in PIXELS:
            continue
        try:
            element = dataset[tag]
        except Exception:
            stored = dataset.get_item(tag)
            value = getattr(stored, "value", b"") or b""
            yield path + (int(tag),), "UN", [value.decode("latin-1")] if isinstance(value, bytes) else [], tag.is_private
            continue
        hidden = private or tag.is_private
        if element.VR == "SQ":
            for i, item in enumerate(element.value or []):
                yield from walk(item, path + (int(tag), i), hidden)
        else:
            values = []
            for value in raw(element):
                if element.VR == "PN":
                    for part in value.replace("=", "^").split("^"):
                        values.append(part)
                elif element.VR in TEXT:
                    values += value.split("\\")
                elif element.VR in ("OB", "UN", "OW") and len(value) <= 1 << 16:
                    values.append(value)
            yield path + (int(tag),), element.VR, [v.strip(" \0\r\n\t") for v in values], hidden


def encodings(value):
    for name in ("latin-1", "utf-8", "utf-16-le", "utf-16-be", "iso2022_jp_2", "euc_kr", "gb18030"):
        try:
            yield value.encode(name).lower()
        except UnicodeError:
            pass


def haystack(path, dataset, source):
    data = open(path, "rb").read()
    hidden = data[:128].strip(b"\0")
    if dataset.file_meta.TransferSyntaxUID == "1.2.840.10008.1.2.1.99":
        start = 144 + data[140] + (data[141] << 8) + (data[142] << 16)
        data = data[:start] + zlib.decompress(data[start:], -15)
    for tag in PIXELS | TABLES:
        if tag in dataset and dataset[tag].value:
            pixels = dataset[tag].value
            at = data.find(pixels)
            if at >= 0 and tag in source and same(pixels, source[tag].value):
                data = data[:at] + data[at + len(pixels):]
    return hidden, data.lower()


def same(one, other):
    return one == other or one.rstrip(b"\0") == other.rstrip(b"\0")


def audit(source_path, path):
    source = pydicom.dcmread(source_path, force=True)
    target = pydicom.dcmread(path)
    kept = {}
    vocabulary, standard = [], []
    for place, vr, values, hidden in list(walk(target)) + list(walk(target.file_meta)):
        kept.setdefault(place, set()).update(values)
        if vr in VOCABULARY or vr not in TEXT or place[-1] in CODED:
            vocabulary += values
        else:
            standard += values
    vocabulary = "\\".join(vocabulary).lower()
    standard = "\\".join(standard).lower()
    hidden, data = haystack(path, target, source)
    found = ["preamble"] if hidden else []
    searched, chance, coincidence = 0, 0, 0
    seen = set()
    meta = [(place, vr, values, True) for place, vr, values, _ in walk(getattr(source, "file_meta", {}) or {})]
    for place, vr, values, private in list(walk(source)) + meta:
        for value in values:
            if len(value) < LEAST or value in kept.get(place, ()) or (value, private) in seen:
                continue
            if value.startswith("1.2.840.10008."):
                continue
            seen.add((value, private))
            searched += 1
            if any(needle in data for needle in encodings(value)):
                if value.lower() in vocabulary:
                    chance += 1
                elif private and value.lower() in standard:
                    coincidence += 1
                else:
                    found.append("%s %s" % ("/".join("%08x" % p for p in place), vr))
    return searched, chance, coincidence, found


totals = {"files": 0, "unread": 0, "searched": 0, "vocabulary": 0, "private": 0, "found": 0}
for line in open(sys.argv[1], encoding="utf-8"):
    source, target = line.rstrip("\n").split("\t")
    try:
        searched, chance, coincidence, found = audit(source, target)
    except Exception as e:
        totals["unread"] += 1
        print("UNREAD", target, type(e).__name__, e)
        continue
    totals["files"] += 1
    totals["searched"] += searched
    totals["vocabulary"] += chance
    totals["private"] += coincidence
    totals["found"] += len(found)
    for place in found:
        print("FOUND", place, source)
print(json.dumps(totals))
