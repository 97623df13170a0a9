import Testing

@testable import Ground

@Suite struct DiagnosticTests {
  @Test func descriptionIsInCompilerStyle() {
    let diagnostic = Diagnostic(
      .error, "no region named 'slop'. Did you mean 'slope'?",
      at: SourcePosition(path: "chapters/01/chapter.md", line: 12, column: 5))
    #expect(
      diagnostic.description
        == "chapters/01/chapter.md:12:5: error: "
        + "no region named 'slop'. Did you mean 'slope'?")
  }

  @Test func diagnosticsSortByPathThenLineThenColumn() {
    func diagnostic(_ path: String, _ line: Int, _ column: Int) -> Diagnostic {
      Diagnostic(
        .error, "", at: SourcePosition(path: path, line: line, column: column))
    }
    let sorted = [
      diagnostic("a", 2, 9), diagnostic("a", 10, 1), diagnostic("a", 10, 3),
      diagnostic("b", 1, 1),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
