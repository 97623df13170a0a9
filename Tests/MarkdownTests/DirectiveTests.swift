import Ground
import Testing

@testable import Markdown

@Suite struct DirectiveTests {
  private func at(_ line: Int, _ column: Int) -> SourcePosition {
    SourcePosition(path: "chapter.md", line: line, column: column)
  }

  private func document(_ text: String) -> Document {
    Document(parsing: text, path: "chapter.md")
  }

  @Test func fencedDirectivesHavePartsWithPositions() throws {
    let document = document(
      """
      ```{code} code/Saturation.swift#slope
      :lines: 3
      :caption:  The slope é

      first
        second
      ```
      """)
    let node = try #require(document.nodes(.directive).first)
    let directive = try #require(document.directive(of: node))
    #expect(document.position(of: node) == at(1, 1))
    #expect(directive.name == Located(text: "code", position: at(1, 5)))
    #expect(
      directive.argument
        == Located(text: "code/Saturation.swift#slope", position: at(1, 11)))
    #expect(
      directive.options.map(\.key) == [
        Located(text: "lines", position: at(2, 2)),
        Located(text: "caption", position: at(3, 2)),
      ])
    #expect(
      directive["caption"] == Located(text: "The slope é", position: at(3, 12)))
    #expect(directive["lines"]?.position == at(2, 9))
    #expect(
      directive.body == [
        Located(text: "first", position: at(5, 1)),
        Located(text: "  second", position: at(6, 1)),
      ])
    #expect(document.problems.isEmpty)
  }

  @Test func colonFencesHoldMarkdownAndNestByLength() throws {
    let document = document(
      """
      > ::::{exercise} 2.3
      > :level: 2
      > Show *it*.
      >
      > :::{hint}
      > Look.
      > :::
      > ::::
      > after
      """)
    let directives = document.nodes(.directive)
    try #require(directives.count == 2)
    let outer = try #require(document.directive(of: directives[0]))
    #expect(outer.name == Located(text: "exercise", position: at(1, 8)))
    #expect(outer["level"] == Located(text: "2", position: at(2, 11)))
    #expect(outer.body == nil)
    #expect(document.parent(of: directives[1]) == directives[0])
    #expect(document.position(of: directives[1]) == at(5, 3))
    #expect(
      document.children(of: directives[0]).map { document.kind(of: $0) }
        == [.paragraph, .directive])
    #expect(document.plainText(of: .root) == "Show it.\nLook.\nafter")
    #expect(document.problems.isEmpty)
  }

  struct Mistake: CustomTestStringConvertible {
    var name: String
    var text: String
    var line: Int
    var column: Int
    var message: String

    var testDescription: String { name }
  }

  static let mistakes = [
    Mistake(
      name: "open fence", text: "a\n\n```{code} x\ny", line: 3, column: 1,
      message: "'code' is not closed"),
    Mistake(
      name: "open fence in a quote", text: "> ```{code}\n\na", line: 1,
      column: 3, message: "is not closed"),
    Mistake(
      name: "open colons", text: ":::{claim} 1\na\n", line: 1, column: 1,
      message: "'claim' is not closed"),
    Mistake(
      name: "inner as long as outer", text: ":::{a}\n:::{b}\n:::\n", line: 1,
      column: 1, message: "'a' is not closed"),
    Mistake(
      name: "inner without an end", text: "::::{a}\n:::{b}\n::::\n", line: 2,
      column: 1, message: "'b' is not closed"),
    Mistake(
      name: "colons too many", text: "a\n\n  :::\n", line: 3, column: 3,
      message: "close no directive"),
    Mistake(
      name: "no braces", text: ":::note\n", line: 1, column: 4,
      message: "in braces"),
    Mistake(
      name: "no name", text: "```{} x\n```", line: 1, column: 5,
      message: "needs a name"),
    Mistake(
      name: "no closing brace", text: "```{code x\n```", line: 1, column: 9,
      message: "ends in '}'"),
    Mistake(
      name: "open role", text: "a {value}`b", line: 1, column: 3,
      message: "role is not closed"),
    Mistake(
      name: "open formula", text: "$$\na\n", line: 1, column: 1,
      message: "formula is not closed"),
    Mistake(
      name: "text behind a formula", text: "$$\na\n$$ b\n", line: 3, column: 3,
      message: "only a label"),
    Mistake(
      name: "unknown footnote", text: "a[^nite]\n\nb[^note]\n\n[^note]: c",
      line: 1, column: 4, message: "Did you mean 'note'?"),
    Mistake(
      name: "unused footnote", text: "a\n\n[^note]: c", line: 3, column: 3,
      message: "nothing refers"),
    Mistake(
      name: "two footnotes of a name", text: "a[^b]\n\n[^b]: c\n[^B]: d",
      line: 4, column: 1, message: "already"),
  ]

  @Test(arguments: mistakes) func mistakesAreReportedAtTheirPlace(
    _ mistake: Mistake
  ) throws {
    let problem = try #require(document(mistake.text).problems.first)
    #expect(problem.position == at(mistake.line, mistake.column))
    #expect(problem.message.contains(mistake.message))
    #expect(problem.severity == .error)
    let plain = Document(parsing: mistake.text, options: .gitHub)
    #expect(plain.problems.isEmpty)
  }

  @Test func aClosingFenceEndsWhatIsOpenWithin() {
    let document = document(":::{a}\n- b\n  > c\n:::\nd\n")
    #expect(
      document.children(of: .root).map { document.kind(of: $0) } == [
        .directive, .paragraph,
      ])
    #expect(document.problems.isEmpty)
  }

  @Test func rolesHaveNameAndText() throws {
    let document = document(
      "é {value}`slope-at-5`\nand {published}``38.56 `x` <he2015>``, {x} `y`")
    let roles = document.nodes(.role).compactMap { document.role(of: $0) }
    #expect(
      roles.map(\.name) == [
        Located(text: "value", position: at(1, 5)),
        Located(text: "published", position: at(2, 6)),
      ])
    #expect(
      roles.map(\.text) == [
        Located(text: "slope-at-5", position: at(1, 12)),
        Located(text: "38.56 `x` <he2015>", position: at(2, 18)),
      ])
    #expect(document.nodes(.code).count == 1)
  }

  @Test func targetsNameTheBlockBehindThem() throws {
    let document = document(
      "a\n(sec-slopes)=\n## Slopes\n\n## Slopes\n\n## Slopes 1\n\n## Slopes\n")
    let target = try #require(document.nodes(.target).first)
    #expect(
      document.label(of: target)
        == Located(text: "sec-slopes", position: at(2, 2)))
    #expect(
      document.headings.map(\.identifier) == [
        "sec-slopes", "slopes", "slopes-1", "slopes-2",
      ])
  }
}
