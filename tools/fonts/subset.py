"""Makes the book's fonts: python subset.py [--check] FOLDER-OF-SOURCES

What the book needs of the fonts in the folder, under names of its own, goes
to book/theme/fonts as WOFF2, with the list of the characters that each family
has. `--check` writes nothing and fails where a file would change. README.md
says where the sources come from.
"""

import io
import logging
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

import repertoire
import scaled

TARGET = pathlib.Path(__file__).parents[2] / "book" / "theme" / "fonts"

PAGELLA = "texgyrepagella-%s.otf"
LATO = "Lato-%s.ttf"
JETBRAINS = "JetBrainsMono-%s.ttf"

# File, family, style, source, and the source of its raised letters: where they
# stand beside figures that the source has, a heavier one, since letters grow
# thin as they are scaled down.
FACES = [
    ("text-regular", "Text", "Regular", PAGELLA % "regular",
     PAGELLA % "regular"),
    ("text-italic", "Text", "Italic", PAGELLA % "italic",
     PAGELLA % "italic"),
    ("text-bold", "Text", "Bold", PAGELLA % "bold", PAGELLA % "bold"),
    ("sans-regular", "Sans", "Regular", LATO % "Regular", LATO % "Medium"),
    ("sans-semibold", "Sans", "SemiBold", LATO % "Semibold", LATO % "Bold"),
    ("code-regular", "Code", "Regular", JETBRAINS % "Regular",
     JETBRAINS % "Bold"),
    ("code-italic", "Code", "Italic", JETBRAINS % "Italic",
     JETBRAINS % "BoldItalic"),
    ("code-semibold", "Code", "SemiBold", JETBRAINS % "SemiBold",
     JETBRAINS % "ExtraBold"),
    ("math", "Math", "Regular", PAGELLA % "math", None),
]

# An exponent in the text is as large, and stands as high, as one that a
# browser sets in a formula; those of the sources are small, or three. Size,
# rise and drop.
EXPONENTS = {"Text": (0.7, 0.35, -0.15), "Sans": (0.68, 0.35, -0.15)}

# Ligatures would show code as nobody types it.
FEATURES = {
    "Text": ["kern", "mark", "mkmk", "ccmp", "liga"],
    "Sans": ["kern", "mark", "mkmk", "ccmp", "tnum"],
    "Code": ["ccmp", "mark", "mkmk"],
    "Math": ["dtls"],
}


def find(sources, name):
    found = sorted(sources.rglob(name))
    if not found:
        sys.exit(f"{name} is not below {sources}; README.md says where it is")
    return found[0]


def with_spacing_macron(font):
    """Gives a bar over a letter the shape of the macron, if it has none."""
    for table in font["cmap"].tables:
        if 0xAF in table.cmap:
            table.cmap.setdefault(0x2C9, table.cmap[0xAF])


def with_primes_for_scripts(font):
    """Maps the primes to the shapes that are made for exponents.

    Formulas have them as exponents only. The plain shapes stand high already,
    and most browsers do not look for the others: they would raise a prime
    twice, and make it a speck.
    """
    alternates = {}
    features = font["GSUB"].table.FeatureList.FeatureRecord
    lookups = font["GSUB"].table.LookupList.Lookup
    for record in features:
        if record.FeatureTag != "ssty":
            continue
        for index in record.Feature.LookupListIndex:
            for table in lookups[index].SubTable:
                table = getattr(table, "ExtSubTable", table)
                for glyph, others in getattr(table, "alternates", {}).items():
                    alternates.setdefault(glyph, others[0])
    for table in font["cmap"].tables:
        for value in repertoire.PRIMES:
            if table.cmap.get(value) in alternates:
                table.cmap[value] = alternates[table.cmap[value]]


def reduced(font, family):
    """Returns the font with what the repertoire asks of its family."""
    options = subset.Options()
    options.layout_features = FEATURES[family]
    options.name_IDs = [0, 7, 10, 13, 14]
    options.notdef_outline = True
    options.hinting = False
    options.desubroutinize = True
    options.drop_tables += ["FFTM", "DSIG"]
    subsetter = subset.Subsetter(options)
    wanted = set(repertoire.OF[family])
    subsetter.populate(unicodes=wanted & set(font.getBestCmap()))
    subsetter.subset(font)
    return font


def rename(font, family, style, origin):
    """Gives the font a name of its own, and says what it was made from."""
    names = font["name"]
    for record in list(names.names):
        if record.platformID != 3 or record.langID != 0x409:
            names.names.remove(record)
    full = f"Gradients {family}"
    note = (
        f"Modified: a subset of {origin}, renamed; some raised and lowered "
        "characters are its own letters, scaled. See tools/fonts/README.md."
    )
    for number, text in [
        (1, full), (2, style), (3, f"{full} {style}"), (4, f"{full} {style}"),
        (6, f"Gradients{family}-{style.replace(' ', '')}"), (10, note),
    ]:
        names.setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [f"Gradients{family}-{style.replace(' ', '')}"]
        top = cff.topDictIndex[0]
        for key, value in (
            ("FullName", f"{full} {style}"), ("FamilyName", full),
        ):
            if hasattr(top, key):
                setattr(top, key, value)


def face(sources, family, style, name, donor):
    """Returns the bytes of a face, and the characters that it has."""
    font = TTFont(find(sources, name), recalcTimestamp=False)
    origin = font["name"].getDebugName(4)
    if donor:
        scaled.add(
            font, TTFont(find(sources, donor)), repertoire.OF[family],
            EXPONENTS.get(family))
    if family in ("Text", "Sans"):
        scaled.lend(
            font, TTFont(find(sources, PAGELLA % "math")), repertoire.LENT)
    if family == "Math":
        with_primes_for_scripts(font)
        with_spacing_macron(font)
    font = reduced(font, family)
    rename(font, family, style, origin)
    font.flavor = "woff2"
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue(), set(font.getBestCmap())


def ranges(characters):
    """Writes a set of characters as ranges."""
    runs = []
    for value in sorted(characters):
        if runs and value == runs[-1][1] + 1:
            runs[-1][1] = value
        else:
            runs.append([value, value])
    return [f"{a:04X}" if a == b else f"{a:04X}-{b:04X}" for a, b in runs]


def listing(sizes, characters):
    """Returns the list of what the families have, for the doc tool."""
    lines = [
        "# Made by tools/fonts/subset.py: the files, with the size of each, and",
        "# the characters that all faces of a family have.",
    ]
    for name, size in sizes:
        lines.append(f"face {name}.woff2 {size}")
    for family, values in characters.items():
        line = f"family {family}"
        for run in ranges(values):
            if len(line) + 1 + len(run) > 78:
                lines.append(line)
                line = f"family {family}"
            line += " " + run
        lines.append(line)
    return ("\n".join(lines) + "\n").encode()


def main():
    arguments = sys.argv[1:]
    isCheck = "--check" in arguments
    folders = [each for each in arguments if each != "--check"]
    if len(folders) != 1:
        sys.exit(__doc__)
    sources = pathlib.Path(folders[0])
    logging.disable(logging.ERROR)

    files, sizes, characters = {}, [], {}
    for name, family, style, source, donor in FACES:
        data, has = face(sources, family, style, source, donor)
        files[f"{name}.woff2"] = data
        sizes.append((name, len(data)))
        key = family.lower()
        characters[key] = characters.get(key, has) & has
        lacking = set(repertoire.REQUIRED[family]) - has
        if lacking:
            sys.exit(f"{source} lacks " + " ".join(map(chr, sorted(lacking))))
    files["characters.txt"] = listing(sizes, characters)

    total = 0
    for name, data in files.items():
        path = TARGET / name
        if name.endswith(".woff2"):
            total += len(data)
            print(f"{len(data):7} {name}")
        if isCheck:
            if not path.exists() or path.read_bytes() != data:
                sys.exit(f"{path} is not what the sources make")
        else:
            path.write_bytes(data)
    print(f"{total:7} bytes in all")


if __name__ == "__main__":
    main()
