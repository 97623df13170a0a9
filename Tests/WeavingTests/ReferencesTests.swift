import Testing

@testable import Manuscript
@testable import Weaving

@Suite struct ReferencesTests {
  private func bibliography(_ text: String) -> Bibliography {
    Bibliography(SourceFile(path: "a.bib", bytes: Array(text.utf8)))
  }

  @Test(arguments: [
    (#"B{\"o}hm -- {LSTM}"#, "Böhm – LSTM"),
    (#"J{\"u}rgen"#, "Jürgen"),
    (#"Cl\'ement"#, "Clément"),
    (#"\O{}ksendal \& {\ss}"#, "Øksendal & ß"),
    ("a~b  c\n d", "a\u{A0}b c d"),
    (#"Fran\c{c}ois"#, "François"),
  ])
  func teXBecomesText(tex: String, text: String) {
    #expect(plainText(fromTeX: tex) == text)
  }

  @Test(arguments: [
    ("Hochreiter, Sepp and Schmidhuber, J.", "Hochreiter and Schmidhuber"),
    ("Xavier Glorot", "Glorot"),
    ("Vincent van den Berg", "van den Berg"),
    ("A, B and C, D and E, F", "A et al."),
    ("{The Swift Project}", "The Swift Project"),
  ])
  func namesAreReadInEitherOrder(field: String, short: String) {
    let work = bibliography(
      "@misc{a, author = {\(field)}, title = {T}, year = 2000}")["a"]
    #expect(work?.shortAuthors == short)
  }

  @Test func theEntryReadsWell() throws {
    let work = try #require(
      bibliography(
        """
        A comment. @article{hochreiter1997,
          author = "Hochreiter, Sepp and Schmidhuber, J{\\"u}rgen",
          title = {Long Short-Term Memory},
          journal = {Neural Computation}, volume = 9, number = {8},
          pages = {1735--1780}, year = {1997},
          doi = {10.1162/neco.1997.9.8.1735},
        }
        """)["hochreiter1997"])
    #expect(
      work.html
        == "Hochreiter, Sepp and Schmidhuber, Jürgen (1997). \u{201C}Long "
        + "Short-Term Memory\u{201D}. Neural Computation 9(8):1735–1780. "
        + "<a href=\"https://doi.org/10.1162/neco.1997.9.8.1735\">"
        + "doi:10.1162/neco.1997.9.8.1735</a>")
  }

  @Test func sameAuthorsAndYearGetLetters() {
    let works = bibliography(
      """
      @misc{b, author = {He, K}, title = {B}, year = 2015}
      @misc{a, author = {He, K}, title = {A}, year = 2015}
      @misc{c, author = {He, K}, title = {C}, year = 2016}
      """)
    #expect(works.problems.list == [])
    #expect(works["a"]?.year == "2015a")
    #expect(works["b"]?.year == "2015b")
    #expect(works["c"]?.year == "2016")
  }
}

@Suite struct NumberInProseTests {
  @Test(arguments: [
    ("0.236 and 3.4e-7, 94 % or 94%", ["0.236", "3.4e-7", "94 %", "94%"]),
    ("1,437.5 and .5 and 3e7", ["1,437.5", ".5", "3e7"]),
    ("94\u{A0}% and 94\u{202F}%", ["94\u{A0}%", "94\u{202F}%"]),
    ("10⁻⁵ 5.9×10⁻¹⁹", ["10", "5.9", "10"]),
    ("30 layers, 1,437 rows, 1/4, 2015, x86_64, v2", []),
    ("0,236 and 1,43 and 12,3456", ["0,236", "1,43", "12,3456"]),
    ("1,437 and 12,000,000 and (1,2,3) and 0,1,2", []),
    ("24 per cent or 5\u{A0}percent", ["24 per cent", "5\u{A0}percent"]),
    ("See 3. Then 4.", []),
    ("Float16, 4×4, 3-5, 10², 1e, 2es", []),
    ("", []),
  ])
  func measuredNumbersAreFound(text: String, numbers: [String]) {
    #expect(NumberInProse.all(in: text).map(\.text) == numbers)
  }

  @Test func offsetsAreInBytes() {
    #expect(NumberInProse.all(in: "é 0.5").first?.offset == 3)
  }
}

@Suite struct ShareInWordsTests {
  @Test(arguments: [
    ("twenty-four per cent of them", ["four per cent"]),
    ("Ten percent", ["Ten percent"]), ("the per cent sign", []),
    ("ten cents", []),
  ])
  func sharesAreFound(text: String, shares: [String]) {
    #expect(
      SpelledRatio.all(in: text).filter(\.isShare).map(\.text) == shares)
  }

  @Test func aShareThatIsTypedIsAnError() throws {
    var book = SampleBook()
    book.replace("guess.", with: "guess ten per cent.", in: SampleBook.chapter)
    let problems = try SamplePackage(book).weave().problems
    #expect(
      problems.map(\.message) == [
        "'ten per cent' is typed by hand; write {value}`name` for what a run "
          + "computes, {published}`ten per cent <key>` for what a work reports, "
          + "or $…$ for what is exact"
      ])
  }
}

@Suite struct ClaimTextTests {
  @Test(arguments: [
    ("The `x`  is\n$1/4$", "The x is 1/4"),
    ("“It’s”", "\"It's\""),
    ("−3", "-3"),
  ])
  func typographyDoesNotCount(a: String, b: String) {
    #expect(ClaimText(a) == ClaimText(b))
  }

  @Test func wordsCount() {
    #expect(ClaimText("At most 1/4.") != ClaimText("At most 1/4"))
    #expect(ClaimText("a b") != ClaimText("ab"))
  }
}

@Suite struct ValuesInFormulaTests {
  @Test(arguments: [
    ("5.9×10⁻¹⁹", "5.9\\times 10^{-19}"), ("94.4 %", "94.4\\,\\%"),
    ("−0.5", "-0.5"), ("1,437", "1{,}437"),
  ])
  func valuesBecomeTeX(text: String, tex: String) {
    #expect(ValuesInFormula.tex(fromValue: text) == tex)
  }

  @Test func placesAreThoseOfTheOriginal() {
    let filled = ValuesInFormula("a\\value{x}b") { _, _ in "0.125" }
    #expect(filled.tex == "a{0.125}b")
    #expect(filled.originalOffset(of: 8) == 10)
    #expect(filled.originalOffset(of: 0) == 0)
  }
}
