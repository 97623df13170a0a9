import Manuscript
import Site
import SwiftHighlighting

/// A listing in one line: what it does and its signature, both read from the
/// source.
struct ListingSummary: Equatable {
  /// The head of what is declared, such as
  /// `func deltas(_ pass: Pass) -> [Matrix]`.
  var signature: String

  /// What its documentation says first; empty if it says nothing.
  var sentence: String

  /// The summary as HTML.
  var html: String {
    Fragment.listingSummary(
      signature: signature, html: Self.withCode(sentence))
  }

  /// Returns a sentence of documentation as HTML.
  private static func withCode(_ sentence: String) -> String {
    let pieces = sentence.split(
      separator: "`", omittingEmptySubsequences: false)
    return pieces.enumerated().map { index, piece in
      let text = escaped(String(piece))
      // A backtick without a partner stands for itself.
      if index % 2 == 0 { return text }
      return index == pieces.count - 1 ? "`" + text : "<code>\(text)</code>"
    }.joined()
  }
}

extension SourceTree {
  /// Returns a listing in one line.
  ///
  /// It is of the first thing that the listing declares, or else of the last
  /// that encloses it.
  func summary(of listing: Listing, in file: SourceFile) -> ListingSummary {
    let outline = outline(of: file)
    let shown = Set(listing.lines.map(\.number))
    let first = outline.declarations.first {
      file.headLine(of: $0).map(shown.contains) ?? false
    }
    guard
      let declaration = first
        ?? outline.enclosing(line: shown.min() ?? 1).last
    else { return ListingSummary(signature: file.path, sentence: "") }
    let signature = file.signature(of: declaration)
    return ListingSummary(
      signature: first == nil ? "in \(declaration.name)" : signature,
      sentence: first == nil ? "" : file.firstSentence(of: declaration))
  }
}

extension SourceFile {
  /// The longest head that is shown whole.
  private static let limit = 90

  /// Returns the head of a declaration on one line, without its access level;
  /// its name alone where that is too long.
  fileprivate func signature(of declaration: Declaration) -> String {
    guard let start = headLine(of: declaration) else {
      return declaration.description
    }
    let from = lineStarts[start - 1]
    var head =
      if let body = declaration.body, body.lowerBound > from {
        String(decoding: bytes[from..<(body.lowerBound - 1)], as: UTF8.self)
      } else {
        String(decoding: line(start), as: UTF8.self)
      }
    head = head.split { $0.isWhitespace }.joined(separator: " ")
      .replacing("( ", with: "(")
    for level in ["public ", "package ", "private ", "fileprivate "]
    where head.hasPrefix(level) {
      head.removeFirst(level.count)
    }
    return head.count <= Self.limit ? head : declaration.description
  }

  /// Returns the line on which a declaration starts, after its documentation
  /// and attributes.
  fileprivate func headLine(of declaration: Declaration) -> Int? {
    declaration.lines.first { number in
      let text = trimmedLine(number)
      return !text.isEmpty && !text.hasPrefix("//") && !text.hasPrefix("@")
    }
  }

  /// Returns the first sentence of a declaration's documentation.
  fileprivate func firstSentence(of declaration: Declaration) -> String {
    var words: [Substring] = []
    for number in declaration.lines {
      let text = trimmedLine(number)
      guard text.hasPrefix("///") else { break }
      let line = text.dropFirst(3).split { $0.isWhitespace }
      if line.isEmpty { break }
      for word in line {
        words.append(word)
        let isLast =
          word.hasSuffix(".") && !["e.g.", "i.e."].contains(String(word))
        if isLast { return words.joined(separator: " ") }
      }
    }
    return words.joined(separator: " ")
  }

  private func trimmedLine(_ number: Int) -> String {
    String(decoding: line(number).drop(while: isSpace), as: UTF8.self)
  }
}
