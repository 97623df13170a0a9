import Foundation
import Ground
import Manuscript
import Markdown
import MathML
import SwiftHighlighting

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Markdown, with all extensions and with none.
final class MarkdownTarget: Target {
  static let name = "markdown"
  let corpus: [[UInt8]]
  let words = [
    "[", "](", "![", "`", "```\n", "*", "**", "_", "~~", "> ", "- ", "1. ",
    "|", "|-|\n", "[^a]", "[^a]: ", "<", "<!--", "&", "\\", "$", "$$\n",
    ":::{note}\n", "```{table} x\n", "{value}`", "(a)=\n", "\t", "    ", "\n\n",
  ]
  private var count = 0

  init(_ samples: Samples) {
    corpus =
      samples.files(below: "chapters", ".md")
      + samples.files(below: "book", ".md")
  }

  func read(_ input: [UInt8]) throws {
    count += 1
    let options: Extensions = [.book, .gitHub, .commonMark][count % 3]
    let document = Document(parsing: input, path: "a.md", options: options)
    let html = HTMLRenderer().bytes(of: document)
    guard String(validating: html, as: UTF8.self) != nil else {
      throw Finding("the HTML is not UTF-8")
    }
    try checkPlaces(document.problems, in: input)
  }
}

/// Formulas in TeX.
final class FormulaTarget: Target {
  static let name = "formula"
  let corpus: [[UInt8]]
  let words = [
    "{", "}", "\\frac", "\\left(", "\\right)", "^", "_", "'", "&", "\\\\",
    "\\begin{aligned}", "\\end{aligned}", "\\text{", "$", "\\sqrt[", "]",
    "\\over", "\\tag{1}", "\\label{a}", "\\not", "\\bar", "\\sum", "#", "%",
  ]

  init(_ samples: Samples) {
    corpus = samples.files(below: "chapters", ".md").flatMap { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "$")
        .map { Array($0.utf8) }
    }
  }

  func read(_ input: [UInt8]) throws {
    let tex = String(decoding: input, as: UTF8.self)
    do {
      let markup = try render(tex, display: .block).markup
      guard XMLParser(data: Data(markup.utf8)).parse() else {
        throw Finding("the MathML is not well formed")
      }
    } catch let error as FormulaError {
      guard error.line >= 1, error.column >= 1,
        (0...tex.utf8.count).contains(error.offset)
      else { throw Finding("the mistake is at no place: \(error)") }
    }
  }
}

/// Swift sources.
final class SourceTarget: Target {
  static let name = "source"
  let corpus: [[UInt8]]
  let words = [
    "\"", "\"\"\"\n", "#\"", "\\(", "/*", "*/", "//", "{", "}", "(", ")", "`",
    "/", "#if A\n", "#endif\n", "// snippet.hide\n", "@Test", "func ", "\n",
  ]

  init(_ samples: Samples) {
    corpus =
      samples.files(below: Samples.chapter, ".swift")
      + samples.files(below: "Sources/LinearAlgebra", ".swift")
  }

  func read(_ input: [UInt8]) throws {
    let source = String(decoding: input, as: UTF8.self)
    var end = 0
    for token in tokens(of: source) {
      guard token.range.lowerBound == end else {
        throw Finding("no token, or two, at byte \(end)")
      }
      end = token.range.upperBound
    }
    guard end == source.utf8.count else {
      throw Finding("the tokens end at byte \(end)")
    }
    _ = highlightedLines(source)
    _ = highlightedLines(source, language: .python)
    _ = outline(of: source)
  }
}

/// Bibliographies in BibTeX.
final class BibliographyTarget: Target {
  static let name = "bibliography"
  let corpus: [[UInt8]]
  let words = [
    "@article{", "}", "{", "\"", ",", "=", "#", "and ", "author = {",
    "\\'", "{\\\"o}", "@string{", "@comment", "year = 0", "\n",
  ]

  init(_ samples: Samples) {
    corpus = samples.files(below: "book", ".bib")
  }

  func read(_ input: [UInt8]) throws {
    let file = SourceFile(path: "a.bib", bytes: input)
    try checkPlaces(Bibliography(file).problems.sorted, in: input)
  }
}

/// Throws if a problem is not at a line of the input.
private func checkPlaces(
  _ problems: [Diagnostic], in input: [UInt8]
) throws {
  // A line may end with a return, too.
  let ends = input.count { $0 == 0x0A || $0 == 0x0D }
  for problem in problems {
    let position = problem.position
    guard (1...ends + 2).contains(position.line), position.column >= 1
    else { throw Finding("a mistake is at no place: \(problem)") }
  }
}
