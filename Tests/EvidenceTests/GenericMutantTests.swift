import Ground
import Testing

@testable import Evidence

@Suite struct GenericMutantTests {
  private func changes(_ body: String) throws -> [String] {
    let sample = try SampleChapter()
    sample.files[SampleChapter.code] = "func f() {\n\(body)\n}"
    sample.files[SampleChapter.tests] = ""
    return try sample.standings().code.genericMutants().map {
      "\($0.old) => \($0.new)"
    }
  }

  @Test(arguments: [
    ("a + b", ["+ => -", "+ b => "]),
    ("a - b", ["- => +", "- b => ", "a - b => b - a"]),
    ("a / b", ["/ => *", "a / b => b / a"]),
    ("g(-x)", ["- => "]),
    ("a <= b", ["<= => <"]),
    ("a && true", ["&& => ||", "true => false"]),
    ("x = 0.5", ["0.5 => (2 * 0.5)"]),
    ("x = 3", ["3 => 4"]),
    ("x += y", ["+= => -="]),
    ("max(a, b)", ["max => min"]),
    ("a + b.c(d) * e", ["+ => -", "+ b.c(d) * e => ", "* => /"]),
  ])
  func operatorsMakeSmallChanges(body: String, expected: [String]) throws {
    #expect(try changes(body) == expected)
  }

  @Test(arguments: [
    "require(a == 1, \"a\")", "let s = \"1\"",
    "a + b  // equivalent: both are zero", "// equivalent: so it is\na + b",
    "[Int]()", "a.min()", "f(0..<n) as Range<Int>",
    "#if arch(wasm32)\na + b\n#endif",
    "#if hasFeature(Embedded)\na + b\n#else\n#endif",
  ])
  func whatDoesNotComputeIsLeftAlone(body: String) throws {
    #expect(try changes(body).allSatisfy { $0 == "0 => 1" })
  }

  @Test func aRecordIsReadAsItWasWritten() throws {
    let sample = try SampleChapter()
    let mutants = try sample.standings().code.genericMutants()
    let verdicts: [GenericRecord.Verdict] = [
      .killed(by: "claim 1.1"), .survived, .unreached, .rejected,
    ]
    let lines = zip(mutants, verdicts).map { GenericRecord.line($0, $1) }
    let path = sample.root + "/record.tsv"
    try FileSystem.write(
      Array(lines.joined(separator: "\n").utf8), to: path)
    var record = GenericRecord()
    try record.read(path)
    #expect(
      zip(mutants, verdicts).allSatisfy { record.verdicts[$0.key] == $1 })
    try record.write(mutants, to: path)
    var again = GenericRecord()
    try again.read(path)
    #expect(again.verdicts == record.verdicts)
  }

  @Test func anotherFilesLineIsAnError() throws {
    let sample = try SampleChapter()
    try sample.write()
    var record = GenericRecord()
    #expect(throws: UsageError.self) {
      try record.read(sample.root + "/" + SampleChapter.code)
    }
  }
}
