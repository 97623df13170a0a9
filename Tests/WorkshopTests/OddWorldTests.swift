import Foundation
import Testing
import Workshop

/// The command line in a world that is not as it should be.
@Suite struct OddWorldTests {
  @Test(arguments: [
    (#"{"9.1": -5}"#, true), (#"{"9.1": 9223372036854775807}"#, true),
    (#"{"9.1": "two"}"#, true), (#"{"9.1": 1e300}"#, true), ("hello", true),
    ("[1, 2]", true), ("", true), (#"{"9.1": 1, "7.7": 3}"#, false),
  ])
  func oddNotesOnHintsAreNamedAndKept(text: String, isOdd: Bool) throws {
    let set = try SampleSet()
    try set.write(text, to: ".exercises/hints.json")
    let hint = try set.run("hint", "9.1")
    #expect(hint.status == 0)
    #expect(hint.output.contains(" of 3 for 9.1"))
    #expect(hint.errors.contains("hints.json:1:1: error: ") == isOdd)
    #expect(hint.errors.split(separator: "\n").count == (isOdd ? 1 : 0))
    #expect((try set.text(of: ".exercises/hints.json") == text) == isOdd)
    #expect(try set.run("--json").status == 0)
  }

  @Test func withoutTemporaryFilesNothingIsJudgedAndAReasonIsGiven() throws {
    let set = try SampleSet()
    try set.solve("2 * x")
    let check = try set.run(
      "check", "9.1", environment: ["TMPDIR": "/nowhere/at/all"])
    #expect(check.status == 1)
    #expect(check.output.contains("not judged"))
    let words = check.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("There is no place for temporary files ("))
    #expect(words.contains("set TMPDIR to a folder"))
  }

  @Test(arguments: [
    #"print("\u{1B}[2J\u{1B}]0;owned\u{7}\u{9B}31m"); return x"#,
    #"throw Odd()  }; struct Odd: Error, CustomStringConvertible { var description: String { "\u{1B}[2J\r\u{202E}" }"#,
    #"fatalError("\u{1B}[2J")"#,
    "\u{1B}[2J",
  ])
  func whatALearnerPrintsDoesNotSteerTheTerminal(code: String) throws {
    let set = try SampleSet()
    try set.solve(code)
    let check = try set.run("check", "9.1")
    #expect(check.status == 1)
    #expect(check.output.contains("\\u{1B}[2J"), "\(check.output)")
    let scalars = check.output.unicodeScalars
    #expect(
      !scalars.contains { scalar in
        scalar != "\n" && scalar.properties.generalCategory == .control
          || scalar == "\u{202E}"
      })
  }

  @Test func aFileFromAnotherSystemIsJudgedAsItIs() throws {
    let set = try SampleSet()
    let stub = try set.text(of: SampleSet.stub)
      .replacingOccurrences(of: "\n", with: "\r\n")
    try set.write("\u{FEFF}" + stub, to: SampleSet.stub)
    let assignment = try set.assignment("9.1")
    #expect(set.catalog.lineToEdit(of: assignment) == 15)
    #expect(try set.judge().judgement(of: assignment).standing == .unsolved)
    try set.write(
      "\u{FEFF}"
        + stub.replacingOccurrences(
          of: "throw Unsolved(\"9.1\")", with: "2 * x"),
      to: SampleSet.stub)
    #expect(try set.judge().judgement(of: assignment).standing == .solved)
    try set.write(Data([0x2F, 0x2F, 0xE4, 0x0A]), to: SampleSet.stub)
    let standing = try set.judge().judgement(of: assignment).standing
    #expect(standing.name == "changed" || standing.name == "uncompiled")
  }

  @Test func marksOfListingsAreNotForLearners() throws {
    let set = try SampleSet()
    let assignment = try set.assignment("9.1")
    try set.write(
      try set.text(of: assignment.solution).replacing(
        "/// Returns", with: "// snippet.hide\n// snippet.show\n/// Returns"),
      to: assignment.solution)
    let stub = set.catalog.stub(of: try set.assignment("9.1"))
    #expect(stub?.text.contains("snippet") == false)
    #expect(stub?.text.contains("/// Returns twice") == true)
  }

  #if os(Linux)
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/script")))
  func aNarrowTerminalIsNotOverrun() throws {
    let set = try SampleSet()
    try set.solve("print(String(repeating: \"y\", count: 200)); return x * x")
    for command in ["", "check 9.1", "show 9.1", "hint 9.1"] {
      let run = try set.runProgram(
        "/usr/bin/script",
        [
          "-qec",
          "stty cols 40; NO_COLOR=1 '\(try SampleSet.program)' \(command)",
          "/dev/null",
        ])
      let lines = run.output.split(whereSeparator: \.isNewline).filter {
        // A path or a command is not broken.
        !$0.contains("/") && !$0.contains("swift run") && !$0.contains("\u{1B}")
      }
      #expect(lines.count > 2)
      for line in lines { #expect(line.count <= 40, "\(line)") }
    }
  }
  #endif

  @Test func whatIsDamagedOrOfAnotherIsNoVerdict() throws {
    let set = try SampleSet()
    let assignment = try set.assignment("9.1")
    let folder = set.root + "/.build/exercises"
    func entries() -> [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }
    func standing() throws -> String {
      try set.judge().judgement(of: assignment).standing.name
    }
    try set.solve("2 * x")
    #expect(try standing() == "solved")
    let good = ".build/exercises/\(try #require(entries().first))"
    try set.solve("3 * x")
    #expect(try standing() == "wrong")
    let name = try #require(
      entries().first { !good.hasSuffix($0) })
    let bad = ".build/exercises/\(name)"
    let kept = try set.text(of: bad)

    // A solved one in its place, under its name.
    try set.write(try set.text(of: good), to: bad)
    #expect(try standing() == "wrong")
    // The word alone, and with the old checksum.
    let word = #"{"output":[],"standing":{"solved":{}}}"#
    try set.write(word, to: bad)
    #expect(try standing() == "wrong")
    let head = kept.prefix { $0 != "\n" }
    try set.write("\(head)\n\(word)", to: bad)
    #expect(try standing() == "wrong")
    // What was not damaged is believed, so this test tests something.
    let spoilt = kept.replacing("Twice.", with: "Thrice.")
    try set.write(spoilt, to: bad)
    #expect(
      try set.judge().judgement(of: assignment).standing.explanation.last
        == "Twice.")
  }
}
