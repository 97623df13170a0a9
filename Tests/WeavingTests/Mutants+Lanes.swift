extension Mutants {
  private typealias Book = SampleBook

  /// Of the two lanes, the boxes at a chapter's ends, and the glossary.
  static let lanes: [Mutant] = [
    inChapter(
      "deeper under no heading", "Four more words here.",
      "Four more words.\n\n:::{deeper}\n:::", at: ":::{deeper}\n",
      says: "directly above it"),
    inChapter(
      "deeper section with a title", "```{deeper}\n```", "```{deeper} It\n```",
      at: "```{deeper} It", says: "has its heading for a title"),
    inChapter(
      "deeper block without a title", ":::{deeper} A word on twos",
      ":::{deeper}", at: ":::{deeper}\nTwo", says: "needs a title"),
    inChapter(
      "deeper section at the end", "### The run", "#### The run",
      at: "### Off", says: "end it on the essential path"),
    inChapter(
      "deeper section within one", "### The run",
      "#### The run\n\n:::{deeper}\n:::\n\n### On", at: "#### The run",
      says: "stands in one that is marked deeper"),
    .replacing(
      "deeper outside a chapter", "# Preface",
      "# Preface\n\n:::{deeper} More\nMore.\n:::", in: Book.preface,
      at: ":::{deeper}", says: "only chapters have an essential path"),
    .replacing(
      "overview outside a chapter", "# Preface",
      "# Preface\n\n:::{overview}\nMore.\n:::", in: Book.preface,
      at: ":::{overview}", says: "only chapters open with"),
    inChapter(
      "overview needs what is not there", ":needs: preface",
      ":needs: prefase", at: "prefase", says: "Did you mean 'preface'?"),
    inChapter(
      "overview needs itself", ":needs: preface", ":needs: preface slopes",
      at: "slopes\nHow", says: "does not come before"),
    inChapter(
      "example without a claim", ":::{claim} 1.3\nHalf of 1/2 is 1/4.\n:::\n",
      "", at: "::::{example}", says: "contains exactly one claim"),
    inChapter(
      "keeping too little", "- At five it is little ({ref}`claim-1.2`).\n", "",
      at: ":::{keep}", says: "write 3 to 5"),
    inChapter(
      "keeping what nothing asserts", "make quarters ({ref}`claim-1.3`)",
      "make quarters", at: "- Halves", says: "names no claim"),
    inChapter(
      "keeping a paragraph", "- A quarter is the most", "A quarter.\n\n- It is",
      at: ":::{keep}", says: "is a list"),
    inChapter(
      "open with a value", ":open:", ":open: yes", at: "open: yes",
      says: "takes no value"),
    .replacing(
      "open outside a chapter", "# Preface",
      "# Preface\n\n```{code} Sources/LinearAlgebra/Matrix.swift\n"
        + ":open:\n```", in: Book.preface, at: "open:",
      says: "fold in chapters only"),
    inChapter(
      "an essential path too long", "Halve a half.",
      Array(repeating: "word", count: 2000).joined(separator: "\n"),
      at: "# Slopes", says: "words, and may have 2000"),
    inChapter(
      "too many open listings", "Halve a half.",
      Array(
        repeating: "```{code} code/Slope.swift\n:open:\n```", count: 8
      ).joined(separator: "\n"),
      at: "# Slopes", says: "9 listings are open"),
    .replacing(
      "an open listing too long", "  var elements: [Double]\n",
      Array(repeating: "  // A line.\n", count: 24).joined(),
      in: "Sources/LinearAlgebra/Matrix.swift",
      at: "```{code} Sources/LinearAlgebra", in: Book.chapter,
      says: "an open listing of 26 lines"),
    inChapter(
      "a term met before its link", "Before you run it", "Before saturation",
      at: "Before saturation", says: "for the first time"),
    inChapter(
      "a term in the plural met before its link", "Before you run it",
      "Of saturations", at: "Of saturations", says: "for the first time"),
    .replacing(
      "an entry without a translation", "## Saturation",
      "## Saturation · 饱和\n\nFlat.\n\n## Slope", in: Book.glossary,
      at: "## Slope", says: "has no translation"),
  ]
}
