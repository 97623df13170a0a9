extension Mutants {
  private typealias Book = SampleBook

  /// Characters that the book's fonts do not have, wherever they come from.
  static let fonts: [Mutant] = [
    inChapter(
      "character that no font has", "Four more words here.",
      "Four more ☃ words here.", at: "☃",
      says: "the fonts of text and captions have no '☃' (U+2603)"),
    .replacing(
      "character that the font of code lacks", "let s = value(at: x)",
      "let s = value(at: x)  // ☃", in: Book.code, at: "☃",
      says: "the font of code has no '☃' (U+2603)"),
    inChapter(
      "letter that the font of formulas lacks", "Four more words here.",
      "Four more words. $$x +\n  \\mathfrak{A}$$", at: "x +\n",
      says: "the font of formulas has no '𝔄' (U+1D504)"),
    .replacing(
      "character of the run that a font lacks", "<1>", "☃", in: Book.record,
      at: "# Slopes", in: Book.chapter, says: "the font of code has no '☃'"),
    .replacing(
      "character of a work that a font lacks", "Neural Networks and Deep",
      "Neural ☃ and Deep", in: Book.references, at: "☃",
      says: "the fonts of text and captions have no '☃'"),
  ]
}
