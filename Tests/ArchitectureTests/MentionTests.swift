import Testing

@testable import architecture

/// Which type a name stands for, seen by the cycle that it closes.
@Suite struct MentionTests {
  /// Whether a file in the folder `b` needs the folder `a`, which needs `b`.
  private func needs(
    _ source: String, _ home: String = "struct A { var b: B }"
  ) throws -> Bool {
    let problems = try SampleTree.problems([
      "Sources/M/a/A.swift": home + "\nprivate let needsB = B()",
      "Sources/M/b/B.swift": "struct B {}\n" + source,
    ])
    #expect(problems.count <= 1)
    return !problems.isEmpty
  }

  @Test(arguments: [
    "let x: A", "let x = [A]()", "extension A {}", "struct C: A {}",
    "func f(_ a: A) {}", "func f<T>(_ t: T) where T == A {}",
    "struct C<T: A> {}", "enum C { case one, two([A]) }",
    #"let text = "an \(A()) in a string""#, "@A var x = 1",
    "let x = M.A()", "typealias C = A", "private struct D { let a: A }",
  ])
  func aNameOfATypeCounts(source: String) throws {
    #expect(try needs(source))
  }

  @Test(arguments: [
    "// A", "/* let x: A */", "/// Returns an ``A``.\nlet x = 1",
    #"let text = "A""#, "let text = \"\"\"\n  A\n  \"\"\"",
    "func f<A>(_ a: A) -> A { a }", "struct C<A> { let a: A }",
    "protocol P { func f<A>(_ a: A) }", "let x = y.A", "struct A {}; let x: A",
    "func f() { struct A {}; let x = A() }",
    "struct C { struct A {}; let x: A }",
    "let a = 1",
  ])
  func whatOnlyLooksLikeItDoesNot(source: String) throws {
    #expect(try needs(source) == false)
  }

  @Test func aPrivateTypeIsSeenByItsFileOnly() throws {
    #expect(
      try needs("let x: A", "private struct A {}\nlet a: B") == false)
    #expect(
      try needs("let x: B.C", "private extension B { struct C {} }") == false)
  }

  @Test func aNestedTypeIsFoundByItsFullName() throws {
    let home = "extension B { struct Kind {} }\nstruct Other {}"
    #expect(try needs("let x: B.Kind", home))
    #expect(try needs("extension B { var kind: Kind { Kind() } }", home))
    #expect(try needs("let x: Kind", home) == false)
    #expect(try needs("extension B { struct Kind {}\nvar k: Kind }") == false)
  }

  @Test func oneNameInTwoFoldersIsTwoTypes() throws {
    let files = [
      "Sources/M/a/A.swift":
        "struct A { enum Kind { case x }\n var kind: Kind }",
      "Sources/M/b/B.swift":
        "struct B { enum Kind { case y }\n var kind: Kind\n var a: A.Kind }",
    ]
    let tree = try SampleTree(files)
    let graph = try Folders(tree.package.modules[0]).graph
    #expect(graph.arrows.map { $0.from + $0.to } == ["ba"])
    #expect(graph.arrows[0].uses.map(\.name) == ["A", "A.Kind"])
  }

  @Test func aTypeThatTwoFoldersDeclareSaysNothing() throws {
    // One for each system, say.
    let tree = try SampleTree([
      "Sources/M/linux/A.swift": "struct A {}",
      "Sources/M/mac/A.swift": "struct A {}",
      "Sources/M/b/B.swift": "let a = A()",
    ])
    #expect(try Folders(tree.package.modules[0]).graph.arrows.isEmpty)
  }

  @Test func anExtensionOfAForeignTypeIsNoHomeOfIt() throws {
    #expect(
      try SampleTree.problems([
        "Sources/M/a/A.swift": "extension String { var a: B { B() } }",
        "Sources/M/b/B.swift": "struct B { var text: String }",
      ]).isEmpty)
    // A type nested in it has a home.
    #expect(
      try needs("let x: String.Case", "extension String { enum Case {} }"))
  }
}
