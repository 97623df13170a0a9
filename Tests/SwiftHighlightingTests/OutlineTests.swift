import Testing

@testable import SwiftHighlighting

@Suite struct OutlineTests {
  static let source = #"""
    import Testing

    /// A matrix.
    public struct Matrix: Equatable {
      var rows: Int

      /// Its transpose.
      @inlinable
      public func transposed() -> Matrix {
        func swap(_ a: Int, with b: Int) { rows }
        let text = "\(map { $0 }) }"
        return self
      }

      subscript(row: Int, at column: Int) -> Double { 0 }

      init<S: Sequence>(_ s: S, count: Int = { 3 }()) where S.Element == Int {
        rows = count
      }

      static func * (a: Matrix, b: Matrix) -> Matrix { a }

      var columns: Int {
        get { 1 }
      }
    }

    extension Matrix.Shape {
      mutating func f() throws {}
    }

    protocol Layer {
      func callAsFunction(_ x: Variable) -> Variable
      var parameters: [Parameter] { get }
    }

    func free(a: Int, _ b: @escaping (Int, Int) -> Int, for c: [Int: Int]) {
      let x = 1
    }
    """#

  @Test(
    arguments: [
      (1, nil), (3, "struct Matrix"), (5, "struct Matrix"),
      (7, "struct Matrix › func transposed()"),
      (9, "struct Matrix › func transposed()"),
      (10, "struct Matrix › func transposed() › func swap(_:with:)"),
      (11, "struct Matrix › func transposed()"),
      (13, "struct Matrix › func transposed()"), (14, "struct Matrix"),
      (15, "struct Matrix › subscript(_:at:)"),
      (18, "struct Matrix › init(_:count:)"),
      (21, "struct Matrix › func *(a:b:)"), (24, "struct Matrix › var columns"),
      (26, "struct Matrix"), (27, nil), (28, "extension Matrix.Shape"),
      (29, "extension Matrix.Shape › func f()"),
      (33, "protocol Layer › func callAsFunction(_:)"),
      (34, "protocol Layer › var parameters"),
      (38, "func free(a:_:for:)"),
    ] as [(Int, String?)])
  func everyLineKnowsWhatEnclosesIt(line: Int, label: String?) {
    #expect(outline(of: Self.source).label(line: line) == label)
  }

  @Test func testsAreFoundWithTheirNames() {
    let source = #"""
      @Suite struct SaturationTests {
        @Test("2.1 The sigmoid's slope never exceeds 1/4.")
        func slopeNeverExceedsAQuarter() {
          #expect(slope <= 0.25)
        }

        @Test func plain() {}

        @Test(
          """
          2.2 A name \
          of "two" lines.
          """, arguments: [1, 2])
        func long(_ n: Int) async throws {
        }

        @Test(arguments: [1]) func unnamed(n: Int) {}

        @Test(#"2.3 A \ raw name"#, .enabled(if: true)) func raw() {}
        // @Test("no") func f() {}
        let s = "@Test(\"no\") func f() {}"
      }
      """#
    #expect(
      outline(of: source).tests == [
        TestFunction(
          displayName: "2.1 The sigmoid's slope never exceeds 1/4.",
          name: "slopeNeverExceedsAQuarter()", line: 2, column: 9,
          lines: 2...5),
        TestFunction(
          displayName: nil, name: "plain()", line: 7, column: 3, lines: 7...7),
        TestFunction(
          displayName: "2.2 A name of \"two\" lines.", name: "long(_:)",
          line: 9, column: 5, lines: 9...15),
        TestFunction(
          displayName: nil, name: "unnamed(n:)", line: 17, column: 3,
          lines: 17...17),
        TestFunction(
          displayName: #"2.3 A \ raw name"#, name: "raw()", line: 19,
          column: 9, lines: 19...19),
      ])
  }

  @Test(arguments: [
    (#""a""#, "a"), (#""a\"b\\c\n""#, "a\"b\\c\n"), (#""\u{3b4}x""#, "δx"),
    (##"#"a\b\#n"#"##, "a\\b\n"), ("\"\"\"\n  a\n    b\n  \"\"\"", "a\n  b"),
    (#""""#, ""),
  ])
  func literalsStandForTheirText(literal: String, text: String) {
    #expect(stringValue(Array(literal.utf8)[...]) == text)
  }

  @Test func literalsThatAreNotWholeStandForNothing() {
    #expect(stringValue(Array(#""a\("#.utf8)[...]) == nil)
    #expect(stringValue(Array(#""a"#.utf8)[...]) == nil)
  }
}
