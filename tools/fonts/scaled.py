"""Raised and lowered characters that a font lacks, from its own letters."""

from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿʳˣᴸᵀᵇᵏᵗ", "0123456789+−nrxLTbkt"))
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₋ₖₙₜⱼ", "0123456789−kntj"))


class Scale:
    """How much smaller a font's raised figures are, and where they stand."""

    def __init__(self, font, model=None):
        if model:
            units = font["head"].unitsPerEm
            self.factor = model[0]
            self.up, self.down = model[1] * units, model[2] * units
            self.slant = 0.2 if font["post"].italicAngle else 0.0
            self.gap = 0
            return
        cmap, glyphs = font.getBestCmap(), font.getGlyphSet()
        two = bounds(glyphs, cmap[ord("2")])
        raised = bounds(glyphs, cmap[ord("²")])
        self.factor = (raised[3] - raised[1]) / (two[3] - two[1])
        self.up = raised[1]
        lowered = cmap.get(ord("₂"))
        # Without a model the lowered hang by the quarter of a figure.
        self.down = (
            bounds(glyphs, lowered)[1] if lowered
            else -0.25 * (two[3] - two[1]))
        units = font["head"].unitsPerEm
        italic = font["post"].italicAngle != 0
        self.slant = 0.2 if italic else 0.0
        self.gap = round(0.02 * units)


def bounds(glyphs, name):
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds


def add(font, donor, wanted, model=None):
    """Gives the font those of the wanted characters that can be made.

    They look like its own raised figures; with a `model` of size, rise and
    drop, it takes the place of those.
    """
    cmap = font.getBestCmap()
    scale = Scale(font, model)
    wanted = {
        value for value in wanted
        if value not in cmap
        or (model and (chr(value) in RAISED or chr(value) in LOWERED))
    }
    for table, shift in ((RAISED, scale.up), (LOWERED, scale.down)):
        for character, letter in table.items():
            if ord(character) in wanted and ord(letter) in cmap:
                put(font, character, *shrunk(font, donor, letter, scale, shift))
    if ord("‖") in wanted:
        put(font, "‖", *doubled(font))
    if ord("⅓") in wanted:
        put(font, "⅓", *fraction(font, donor))
    if ord("⅔") in wanted:
        put(font, "⅔", *fraction(font, donor, "2"))


def lend(font, lender, wanted):
    """Gives the font characters of another."""
    cmap = font.getBestCmap()
    factor = font["head"].unitsPerEm / lender["head"].unitsPerEm
    for value in wanted:
        if value not in cmap:
            name = lender.getBestCmap()[value]
            put(font, chr(value),
                [(lender, name, Transform(factor, 0, 0, factor, 0, 0))],
                round(lender["hmtx"][name][0] * factor))


def shrunk(font, donor, letter, scale, shift):
    """A letter of the donor, scaled and moved."""
    name = donor.getBestCmap()[ord(letter)]
    old = font["hmtx"][font.getBestCmap()[ord(letter)]][0]
    wide = donor["hmtx"][name][0] * scale.factor
    advance = old if isMonospaced(font) else round(wide) + scale.gap
    left = (advance - wide) / 2 + scale.slant * shift
    return [(donor, name, Transform(scale.factor, 0, 0, scale.factor, left,
                                    shift))], advance


def doubled(font):
    """Two bars beside each other."""
    name = font.getBestCmap()[ord("|")]
    advance = font["hmtx"][name][0]
    step = advance * 0.17 if isMonospaced(font) else advance * 0.5
    if isMonospaced(font):
        places, wide = (-step, step), advance
    else:
        places, wide = (0, 2 * step), round(advance + 2 * step)
    return [(font, name, Transform(1, 0, 0, 1, x, 0)) for x in places], wide


def fraction(font, donor, top="1"):
    """A numerator, a slash and a three, as the font's own half is wide."""
    cmap = font.getBestCmap()
    half = cmap[ord("½")]
    advance = font["hmtx"][half][0]
    high = bounds(font.getGlyphSet(), cmap[ord("1")])[3]
    size = 0.52
    parts = []
    digits = donor.getBestCmap()
    for letter, centre, y in (
        (top, 0.2, high * (1 - size)), ("3", 0.8, 0),
    ):
        name = digits[ord(letter)]
        wide = donor["hmtx"][name][0] * size
        parts.append((donor, name, Transform(
            size, 0, 0, size, centre * advance - wide / 2, y)))
    slash = cmap.get(0x2044, cmap[ord("/")])
    low, wide = bounds(font.getGlyphSet(), slash), font["hmtx"][slash][0]
    tall = high / (low[3] - low[1])
    parts.append((font, slash, Transform(
        0.7, 0, 0, tall, (advance - 0.7 * wide) / 2, -low[1] * tall)))
    return parts, advance


def isMonospaced(font):
    cmap, widths = font.getBestCmap(), font["hmtx"]
    return widths[cmap[ord("i")]][0] == widths[cmap[ord("m")]][0]


def put(font, character, parts, advance):
    """Adds a glyph made of transformed glyphs, and maps the character to it."""
    name = f"uni{ord(character):04X}"
    draw = lambda pen: [
        source.getGlyphSet()[glyph].draw(TransformPen(pen, transform))
        for source, glyph, transform in parts
    ]
    if "CFF " in font:
        top = font["CFF "].cff.topDictIndex[0]
        pen = T2CharStringPen(advance, None)
        draw(pen)
        model = top.CharStrings[".notdef"]
        string = pen.getCharString(model.private, model.globalSubrs)
        strings = top.CharStrings
        strings.charStringsIndex.append(string)
        strings.charStrings[name] = len(strings.charStringsIndex) - 1
        top.charset.append(name)
    else:
        pen = TTGlyphPen(None)
        curves = Cu2QuPen(pen, max_err=1, reverse_direction=False)
        for source, glyph, transform in parts:
            flat = DecomposingRecordingPen(source.getGlyphSet())
            source.getGlyphSet()[glyph].draw(flat)
            # The two formats wind their contours in opposite directions.
            target = ReverseContourPen(curves) if "CFF " in source else curves
            flat.replay(TransformPen(target, transform))
        font["glyf"][name] = pen.glyph(dropImpliedOnCurves=False)
    order = font.getGlyphOrder()
    if name not in order:
        font.setGlyphOrder(order + [name])
    font["hmtx"][name] = (advance, 0)
    if "glyf" in font:
        font["glyf"][name].recalcBounds(font["glyf"])
        font["hmtx"][name] = (advance, font["glyf"][name].xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(character)] = name
