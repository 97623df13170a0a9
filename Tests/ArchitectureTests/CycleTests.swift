import Testing

@testable import architecture

@Suite struct CycleTests {
  @Test func targetsThatNeedEachOtherAreReported() throws {
    #expect(
      try SampleTree.problems([
        "Sources/A/A.swift": "public import B\n\npublic struct A { var b: B }",
        "Sources/B/B.swift": "public struct B {\n}",
        "Sources/B/More.swift": "\nimport A\nlet a = A()",
        "Sources/B/Other.swift": "import A\nlet other = A()",
      ]) == [
        "Sources/A/A.swift:1:15: error: modules need each other: 'A' imports "
          + "'B' here, 'B' imports 'A' (Sources/B/More.swift:2:8); remove the "
          + "first arrow, which 1 place shows"
      ])
  }

  @Test func foldersThatNeedEachOtherAreReported() throws {
    #expect(
      try SampleTree.problems([
        "tools/Maker/Pages/Page.swift": "struct Page {\n  let text: Text\n}",
        "tools/Maker/Pages/Leaf.swift": "struct Leaf { let text: Text }",
        "tools/Maker/Texts/Text.swift": "struct Text {\n  var page: [Page]\n}",
      ]) == [
        "tools/Maker/Texts/Text.swift:2:14: error: folders of 'tools/Maker' "
          + "need each other: 'Texts' uses 'Page' here, 'Pages' uses 'Text' "
          + "(tools/Maker/Pages/Leaf.swift:1:25); remove the first arrow, "
          + "which 1 place shows"
      ])
  }

  @Test func aCycleOfThreeFoldersNamesAllItsPlaces() throws {
    let problems = try SampleTree.problems([
      "Sources/M/a/A.swift": "struct A { var b: B }",
      "Sources/M/b/B.swift": "struct B { var c: C }",
      "Sources/M/c/C.swift": "struct C { var a: A }",
    ])
    #expect(problems.count == 1)
    for place in ["a/A.swift:1", "b/B.swift:1", "c/C.swift:1"] {
      #expect(problems[0].contains("Sources/M/\(place):19"))
    }
  }

  @Test func theTopFolderIsOneOfThem() throws {
    let problems = try SampleTree.problems([
      "Sources/M/Base.swift": "struct Base { var leaf: Leaf }",
      "Sources/M/leaves/Leaf.swift": "struct Leaf { var base: Base }",
    ])
    #expect(problems.count == 1)
    #expect(problems[0].contains("the top folder uses 'Leaf'"))
  }

  @Test func cyclesThatShareAFolderAreAllReported() throws {
    #expect(
      try SampleTree.problems([
        "Sources/M/a/A.swift": "struct A { var b: B; var c: C }",
        "Sources/M/b/B.swift": "struct B { var a: A }",
        "Sources/M/c/C.swift": "struct C { var a: A }",
      ]).count == 2)
  }

  @Test func aDiamondIsNoCycle() throws {
    let files = [
      "Sources/M/a/A.swift": "struct A { var b: B; var c: C }",
      "Sources/M/b/B.swift": "struct B { var d: D }",
      "Sources/M/c/C.swift": "struct C { var d: D }",
      "Sources/M/d/D.swift": "struct D {}",
    ]
    #expect(try SampleTree.problems(files).isEmpty)
    let tree = try SampleTree(files)
    let graph = try Folders(tree.package.modules[0]).graph
    #expect(graph.arrows.map { $0.from + $0.to } == ["ab", "ac", "bd", "cd"])
    #expect(graph.heights == ["a": 2, "b": 1, "c": 1, "d": 0])
  }
}
