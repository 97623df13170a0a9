import Testing

@testable import architecture

@Suite struct ImportTests {
  @Test func anArrowUpwardsIsReported() throws {
    #expect(
      try SampleTree.problems([
        "Sources/Low/Low.swift": "import High\nlet x = High()",
        "tools/High/High.swift": "public struct High {}",
      ]) == [
        "Sources/Low/Low.swift:1:8: error: 'Sources/Low' needs 'High' of "
          + "'tools/High', which lies above it (tools/High/High.swift:1); move "
          + "what both need below both"
      ])
  }

  @Test(arguments: [
    ("Sources/A/A.swift", "saturation"), ("tools/A/A.swift", "saturation"),
    ("tools/A/A.swift", "SaturationModel"),
    ("Sources/A/A.swift", "SaturatedModel"),
    ("tools/A/A.swift", "ToolTests"),
    ("chapters/03-rectifiers/code/A.swift", "ToolTests"),
    ("chapters/03-rectifiers/code/A.swift", "SaturatedGrading"),
    ("chapters/03-rectifiers/tests/A.swift", "saturation"),
  ])
  func whatLiesAboveMayNotBeImported(path: String, module: String) throws {
    var files = Self.tree
    files[path] = "import \(module)\nlet x = it"
    let problems = try SampleTree.problems(files)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("\(path):1:8: error: ") ?? false)
  }

  @Test(arguments: [
    ("tools/A/A.swift", "Low"),
    ("chapters/02-saturated/exercises/A.swift", "Tool"),
    ("chapters/02-saturated/code/A.swift", "SaturatedModel"),
    ("chapters/02-saturated/exercises/A.swift", "SaturatedGrading"),
    ("chapters/02-saturated/tests/A.swift", "saturated"),
    ("Tests/ATests/A.swift", "SaturatedModel"),
    ("Sources/A/A.swift", "Foundation"), ("Sources/A/A.swift", "_Testing"),
  ])
  func whatLiesBelowMay(path: String, module: String) throws {
    var files = Self.tree
    files[path] = "import \(module)\nlet x = it"
    #expect(try SampleTree.problems(files) == [])
  }

  /// A module of each kind.
  private static let tree = [
    "Sources/Low/Low.swift": "public let it = 1",
    "tools/Tool/Tool.swift": "public let it = 1",
    "Tests/ToolTests/ToolTests.swift": "public let it = 1",
    "chapters/02-saturated/code/main.swift": "public let it = 1",
    "chapters/02-saturated/model/Model.swift": "public let it = 1",
    "chapters/02-saturated/exercises/grading/Grade.swift": "public let it = 1",
  ]

  @Test func aModuleOfNobodyIsReported() throws {
    let problems = try SampleTree.problems([
      "Sources/Plotting/Chart.swift": "public struct Chart {}",
      "Sources/Other/A.swift": "\nimport Ploting",
    ])
    #expect(problems.count == 1)
    #expect(
      problems[0].hasPrefix("Sources/Other/A.swift:2:8: error: 'Ploting'"))
    #expect(problems[0].hasSuffix("Did you mean 'Plotting'?"))
  }

  @Test func anIdleImportIsReported() throws {
    #expect(
      try SampleTree.problems([
        "Sources/A/A.swift": "public struct A {}\nstruct Hidden {}",
        "Sources/B/B.swift":
          "import A\n// A\nlet text = \"A\"\nlet hidden = Hidden()",
      ]) == [
        "Sources/B/B.swift:1:8: error: nothing of 'A' is used here; remove the "
          + "import"
      ])
  }

  @Test(arguments: [
    "let a = A()", "let b = a.width", "let b = make()", "let c = x <+> y",
    "let d: Kind = .narrow", "let d = kind == .broad", "let e = x.doubled",
    "let f: Box", "@Box var g = 1",
  ])
  func anyPublicNameUsesAnImport(source: String) throws {
    #expect(
      try SampleTree.problems([
        "Sources/A/A.swift": """
        public struct A { public var width = 1 }
        public func make() -> A { A() }
        infix operator <+>
        public func <+> (a: A, b: A) -> A { a }
        public enum Kind: Int { case broad = -1, narrow }
        public extension Int { var doubled: Int { 2 * self } }
        @propertyWrapper public struct Box {}
        """,
        "Sources/B/B.swift": "import A\n" + source,
      ]) == [])
  }

  @Test func aTestableImportSeesAll() throws {
    let hidden = ["Sources/A/A.swift": "struct Hidden {}"]
    #expect(
      try SampleTree.problems(
        hidden.merging([
          "Tests/ATests/T.swift": "@testable import A\nlet x = Hidden()"
        ]) { $1 }) == [])
  }

  @Test func theLibrariesOfTheBrowserDoWithoutFoundation() throws {
    #expect(
      try SampleTree.problems([
        "Sources/Files/Files.swift": "import Foundation\npublic struct File {}",
        "Sources/Other/Other.swift":
          "import Files\npublic struct Other { let f: File }",
        "Sources/Autodiff/Tape.swift": "import Other\nlet other = Other()",
        "Sources/Plotting/Chart.swift": "import Foundation",
      ]) == [
        "Sources/Autodiff/Tape.swift:1:8: error: 'Autodiff' runs in the "
          + "reader's browser, where there is no Foundation, but 'Other' needs "
          + "it (Sources/Files/Files.swift:1:8); do without",
        "Sources/Plotting/Chart.swift:1:8: error: 'Plotting' runs in the "
          + "reader's browser, where there is no Foundation, but imports it; "
          + "use the standard library alone",
      ])
  }
}
