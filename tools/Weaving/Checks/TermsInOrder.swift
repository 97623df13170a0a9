import Ground
import Manuscript
import Markdown

/// Finds terms of the glossary that the reader meets before they are
/// explained: on the way through preface and chapters, the first use of each is
/// a link.
struct TermsInOrder {
  private(set) var problems = Problems()

  /// The terms that nobody has met yet, with the words of each in lowercase.
  private var unmet: [(entry: GlossaryEntry, words: [String])]

  init(_ book: NumberedBook) {
    unmet = book.terms.values.sorted { $0.key < $1.key }.map {
      ($0, Self.words(of: $0.key))
    }
    for page in book.book.pages
    where page.kind == .preface || page.kind == .chapter {
      for block in page.document.children(of: .root) {
        read(block, of: page.passages[0], on: page)
      }
    }
  }

  private mutating func read(
    _ block: Node, of passage: Passage, on page: PageSource
  ) {
    let document = passage.document
    switch document.kind(of: block) {
    case .paragraph, .tableCell: read(line: block, of: passage)
    case .heading, .codeBlock, .mathBlock: break
    case .directive:
      guard let directive = passage.directives[block] else { break }
      switch directive {
      // An exercise may be left for later.
      case .exercise, .hint, .code, .fails: break
      case .figure(let figure): read(figure.caption, on: page)
      case .predict(let prediction):
        let passage = page.passages[prediction.passage]
        // The reasons show when the reader has chosen, who need not choose.
        for block in prediction.question + prediction.choices.map(\.text) {
          read(block, of: passage, on: page)
        }
      default: readChildren(of: block, in: passage, on: page)
      }
    default: readChildren(of: block, in: passage, on: page)
    }
  }

  private mutating func read(_ body: Body, on page: PageSource) {
    readChildren(of: body.node, in: page.passages[body.passage], on: page)
  }

  private mutating func readChildren(
    of node: Node, in passage: Passage, on page: PageSource
  ) {
    for child in passage.document.children(of: node) {
      read(child, of: passage, on: page)
    }
  }

  /// Reads a paragraph, its links and words in the order in which they stand.
  private mutating func read(line block: Node, of passage: Passage) {
    let document = passage.document
    var words: [(text: String, node: Node)] = []
    for node in document.descendants(of: block) {
      switch document.kind(of: node) {
      case .text:
        words += Self.words(of: document.literal(of: node).lowercased()).map {
          ($0, node)
        }
      case .role:
        // Links count for what they lead to; no term runs across a role.
        meet(words, in: document)
        words = []
        if case .term(let link) = passage.roles[node] {
          unmet.removeAll { $0.entry.key == link.term.lowercased() }
        }
      case .code, .math, .link: words.append(("\u{FFFC}", node))
      default: break
      }
    }
    meet(words, in: document)
  }

  /// Complains about the terms among some words that nobody has met.
  private mutating func meet(
    _ words: [(text: String, node: Node)], in document: Document
  ) {
    for start in words.indices {
      let rest = words[start...]
      let met = unmet.firstIndex { term in
        rest.count >= term.words.count
          && zip(rest, term.words).enumerated().allSatisfy { index, pair in
            pair.0.text == pair.1
              || (index == term.words.count - 1
                && Self.plurals(of: pair.1).contains(pair.0.text))
          }
      }
      guard let met else { continue }
      let term = unmet.remove(at: met).entry.term
      problems.error(
        "the reader meets '\(term)' here for the first time; link it, with "
          + "{term}`\(term)`",
        at: document.position(of: words[start].node))
    }
  }

  private static func plurals(of word: String) -> [String] {
    word.hasSuffix("s")
      ? [word + "es"]
      : word.hasSuffix("y")
        ? [word.dropLast() + "ies"] : [word + "s"]
  }

  /// Returns the words of a text; hyphens and apostrophes belong to them.
  private static func words(of text: String) -> [String] {
    text.split { character in
      !(character.isLetter || character.isNumber || "-'’".contains(character))
    }.map(String.init)
  }
}
