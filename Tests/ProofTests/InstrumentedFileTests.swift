import Evidence
import Manuscript
import Testing

@testable import proof

@Suite struct InstrumentedFileTests {
  private let file = SourceFile(
    path: "A.swift",
    bytes: Array("func f(x: Int) -> Int { x + 1 }\nfunc g() {}\n".utf8))

  private var instrumented: InstrumentedFile {
    InstrumentedFile(
      file, bodies: [(4, 23..<30), (5, 42..<42)],
      mutants: [
        4: [(7, Mutation(body: 4, range: 26..<27, replacement: "-"))]
      ])
  }

  @Test func eachBodyIsASwitchOverItsMutants() {
    let lines = instrumented.text.split(separator: "\n").map { line in
      line.drop { $0 == " " }
    }
    #expect(
      lines == [
        "import ProofSwitch", "func f(x: Int) -> Int {",
        "switch proof_enter(4) {", "case 7:", "x - 1 ", "default:", "x + 1 ",
        "}", "}", "func g() {", "switch proof_enter(5) {", "default:",
        "break", "}", "}",
      ])
  }

  @Test func aMistakeOfTheCompilerLeadsToItsMutant() {
    #expect(instrumented.mutantsByLine[5] == 7)
    #expect(instrumented.mutantsByLine[7] == nil)
  }
}
