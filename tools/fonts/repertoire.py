"""The characters that the book's fonts have, where their sources have them."""


def span(first, last):
    return range(ord(first), ord(last) + 1)


def points(text):
    return [ord(each) for each in text if each != " "]


LATIN = [0x20, *span("!", "~"), 0xA0, *span("¡", "ÿ")]
NAMES = points("ąćČčęěğıŁłńőŒœŘřśŞşŠšūűŻżŽž")
LETTERS = [*span("Α", "Ρ"), *span("Σ", "Ω"), *span("α", "ω")]
GREEK = [*LETTERS, *points("ϑϕϵϱ")]
POINTS = [
    0x2009, 0x200A, 0x2011, 0x202F, *points("–—‘’‚“”„†‡•…‰′″‹›‖€™"),
]
RAISED = points("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
LOWERED = points("₀₁₂₃₄₅₆₇₈₉₋")
FRACTIONS = points("½¼¾⅓⅔")
SIGNS = points("−±×÷·√∞∂∑∏∫≈≠≤≥←↑→↓↔⇒∇∈⊙")
PRIMES = points("′″‴")
# Lent by the font of formulas.
LENT = points("↩")
MARKS = [0x302, 0x303, 0x304]

PROSE = [*LATIN, *NAMES, *GREEK, *POINTS, *RAISED, *LOWERED, *FRACTIONS,
         *SIGNS, *LENT, *MARKS]

CODE = [
    *LATIN, *GREEK, *POINTS, *RAISED, *LOWERED, *FRACTIONS, *SIGNS, *MARKS,
    *points("ʳˣᴸᵀᵇᵏᵗₖₙₜⱼ⋯┄│─┌┐└┘├┤┬┴┼░▒▓"),
    *span("▁", "▐"),
]

MATH = [
    *LATIN[:96], *points("¬±´¯¨·×÷°"), *GREEK, *points("ϖϰϴ"),
    # Letters by alphabet: bold, italic, bold italic; script and double-struck
    # capitals; capitals without serifs; Greek, bold and italic; digits.
    *range(0x1D400, 0x1D49C), *range(0x1D49C, 0x1D4B6),
    *range(0x1D538, 0x1D552), 0x1D7D9, *range(0x1D5A0, 0x1D5BA),
    0x1D6A4, 0x1D6A5, *range(0x1D6E2, 0x1D71C), *range(0x1D7CE, 0x1D7D8),
    *points("ℂℍℕℙℚℝℤℎℬℰℱℋℐℒℳℛℓℏℜℑ"),
    *points("ıȷˆˇˉ˘˙˜‖…′″‴–—‘’“”"),
    0x302, 0x303, 0x304, 0x305, 0x307, 0x308, 0x30C, 0x20D7,
    0x2061, 0x2062, 0x2063, 0x2009, 0x200A, 0x2003, 0x203E,
    *points("←↑→↓↔↦⇐⇒⇔⟵⟶⟷⟸⟹⟺⟼∀∂∃∅∇∈∉∏∐∑−∓∗∘∙√∝∞"),
    *points("∣∤∥∧∨∩∪∫∬∮∴∼≃≅≈≔≜≠≡≤≥≪≫≲≳⊂⊃⊆⊇⊕⊖⊗⊙⊢⊤⊥⋅⋆⋮⋯⋱"),
    *points("⌈⌉⌊⌋⟨⟩⟦⟧⏞⏟■□"),
    # The pieces of tall brackets and braces.
    *range(0x239B, 0x23AE),
]

OF = {"Text": PROSE, "Sans": PROSE, "Code": CODE, "Math": MATH}

# What a source must have, or be given from its own letters.
REQUIRED = {
    "Text": [*LATIN, *LETTERS, *RAISED, *LOWERED, *points("–—‘’“”…′−√∞≥↩")],
    "Sans": [*LATIN, *LETTERS, *RAISED, *LOWERED, *points("–—‘’“”…′−√∞≥→↩")],
    "Code": [*LATIN, *LETTERS, *RAISED, *LOWERED, *points("–…′ʳˣᴸᵀᵇᵏᵗₖₙₜⱼ‖⅓")],
    "Math": [*span("!", "~"), *range(0x1D44E, 0x1D455), *points("ℎ∑∫√⟨⟩")],
}
REQUIRED = {
    family: set(values) - {0xAD} for family, values in REQUIRED.items()
}
