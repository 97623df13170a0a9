import Ground
import Manuscript
import SwiftHighlighting

/// The small changes that can be made to a body without knowing what it is
/// for: other constants, signs and comparisons, dropped terms, swapped
/// operands.
struct GenericMutants {
  /// The changes, in the order of their places.
  private(set) var mutations: [Mutation] = []

  private let bytes: [UInt8]
  private let body: Int
  private let base: Int

  /// The tokens that are neither spaces nor comments.
  private var tokens: [Token] = []

  /// Whether each of them is code that computes: not in a text, nor in what
  /// only stops the program.
  private var computes: [Bool] = []

  /// Finds the changes of a body of the code base, by its number.
  init(of index: Int, in code: CodeBase) {
    let place = code.bodies[index]
    body = index
    base = place.range.lowerBound
    bytes = Array(code.tree.file(place.path)?.bytes[place.range] ?? [])
    let text = String(decoding: bytes, as: UTF8.self)
    let all = SwiftHighlighting.tokens(of: text)
    tokens = all.filter {
      ![.whitespace, .comment, .documentation].contains($0.kind)
    }
    let equivalent = linesMarkedEquivalent(text)
    markWhatComputes()
    for i in tokens.indices
    where computes[i] && !equivalent.contains(line(of: i)) {
      add(at: i)
    }
  }

  private func text(_ i: Int) -> String {
    tokens.indices.contains(i)
      ? String(decoding: bytes[tokens[i].range], as: UTF8.self) : ""
  }

  private func line(of i: Int) -> Int {
    bytes[..<tokens[i].range.lowerBound].count { $0 == UInt8(ascii: "\n") }
  }

  /// The lines that say, on themselves or right above, that a change there
  /// changes nothing.
  private func linesMarkedEquivalent(_ text: String) -> Set<Int> {
    var lines: Set<Int> = []
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (i, row) in rows.enumerated() where row.contains("// equivalent:") {
      lines.formUnion([i, i + 1])
    }
    return lines
  }

  private mutating func markWhatComputes() {
    computes = Array(repeating: true, count: tokens.count)
    let stops: Set = ["require", "precondition", "fatalError", "stop"]
    var i = 0
    while i < tokens.count {
      if tokens[i].kind == .string { computes[i] = false }
      guard stops.contains(text(i)), text(i + 1) == "(" else {
        i += 1
        continue
      }
      var depth = 0
      repeat {
        if text(i) == "(" { depth += 1 }
        if text(i) == ")" { depth -= 1 }
        computes[i] = false
        i += 1
      } while i < tokens.count && (depth > 0 || text(i) == "(")
    }
  }

  // MARK: Changes

  private static let others: [String: String] = [
    "+": "-", "-": "+", "*": "/", "/": "*", "+=": "-=", "-=": "+=",
    "*=": "/=", "/=": "*=", "<": "<=", "<=": "<", ">": ">=", ">=": ">",
    "==": "!=", "!=": "==", "&&": "||", "||": "&&", "&+": "&-", "&-": "&+",
  ]

  private mutating func add(at i: Int) {
    let token = text(i)
    switch tokens[i].kind {
    case .number: replace(i, with: Self.other(constant: token))
    case .operator:
      if isBinary(i) {
        if let other = Self.others[token] { replace(i, with: other) }
        if token == "+" || token == "-" { dropTerm(at: i) }
        if token == "-" || token == "/" { swapOperands(of: i) }
      } else if token == "-", !isSpaced(before: i + 1) {
        replace(i, with: "")
      }
    case .keyword where token == "true": replace(i, with: "false")
    case .keyword where token == "false": replace(i, with: "true")
    case .call where token == "min" && text(i - 1) != ".":
      replace(i, with: "max")
    case .call where token == "max" && text(i - 1) != ".":
      replace(i, with: "min")
    default: break
    }
  }

  private static func other(constant: String) -> String {
    let plain = constant.filter { $0 != "_" }
    if let whole = Int(plain) { return "\(whole + 1)" }
    if plain.hasPrefix("0x") { return constant + " + 1" }
    return plain == "0.0" ? "1.0" : "(2 * \(constant))"
  }

  private mutating func replace(_ i: Int, with text: String) {
    replace(tokens[i].range, with: text)
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    mutations.append(
      Mutation(
        body: body,
        range: (range.lowerBound + base)..<(range.upperBound + base),
        replacement: text))
  }

  private func isSpaced(before i: Int) -> Bool {
    guard i > 0, i < tokens.count else { return true }
    return tokens[i - 1].range.upperBound < tokens[i].range.lowerBound
  }

  /// Whether an operator has spaces on both sides, as the format demands of
  /// those between two operands.
  private func isBinary(_ i: Int) -> Bool {
    i > 0 && i + 1 < tokens.count && isSpaced(before: i)
      && isSpaced(before: i + 1)
  }

  /// Leaves out a sum's term, with the sign before it.
  private mutating func dropTerm(at i: Int) {
    var end = i + 1
    while let next = operand(from: end) {
      end = next
      guard ["*", "/"].contains(text(end)), isBinary(end) else {
        replace(
          tokens[i].range.lowerBound..<tokens[end - 1].range.upperBound,
          with: "")
        return
      }
      end += 1
    }
  }

  /// Returns the place behind the operand that starts at a token: a name, a
  /// number or something in brackets, with what is called on it.
  private func operand(from start: Int) -> Int? {
    var i = start
    while i < tokens.count, tokens[i].kind == .operator, !isBinary(i) { i += 1 }
    guard i < tokens.count else { return nil }
    if text(i) == "(" || text(i) == "[" {
      i = closing(i)
    } else if [.plain, .call, .number, .type].contains(tokens[i].kind),
      text(i).first?.isLetter == true || text(i).first?.isNumber == true
    {
      i += 1
    } else {
      return nil
    }
    while i < tokens.count {
      if text(i) == "(" || text(i) == "[", !isSpaced(before: i) {
        i = closing(i)
      } else if text(i) == ".", i + 1 < tokens.count {
        i += 2
      } else {
        break
      }
    }
    return text(i) == "{" ? nil : i
  }

  /// Returns the place behind the bracket that closes the one at a token.
  private func closing(_ start: Int) -> Int {
    var depth = 0
    var i = start
    while i < tokens.count {
      if ["(", "[", "{"].contains(text(i)) { depth += 1 }
      if [")", "]", "}"].contains(text(i)) { depth -= 1 }
      i += 1
      if depth == 0 { break }
    }
    return i
  }

  /// Swaps two operands that are names or numbers.
  private mutating func swapOperands(of i: Int) {
    guard isName(i - 1), isName(i + 1),
      i + 2 >= tokens.count
        || ![".", "(", "["].contains(text(i + 2)),
      i < 2 || text(i - 2) != "."
    else { return }
    replace(
      tokens[i - 1].range.lowerBound..<tokens[i + 1].range.upperBound,
      with: "\(text(i + 1)) \(text(i)) \(text(i - 1))")
  }

  private func isName(_ i: Int) -> Bool {
    guard tokens.indices.contains(i) else { return false }
    return tokens[i].kind == .number
      || tokens[i].kind == .plain && text(i).first?.isLetter == true
  }
}

/// A change that a generic operator makes, and where.
package struct GenericMutant: Hashable, Sendable {
  /// The change.
  package let mutation: Mutation

  /// The body's key.
  package let body: String

  /// Where it is, for a reader.
  package let path: String
  package let line: Int

  /// The piece that is replaced, and what by.
  package let old, new: String

  /// What it is known by: the body's text, the place in it, and the change.
  package let key: String
}

extension CodeBase {
  /// Returns all changes that generic operators make to the bodies, in the
  /// order of files and places.
  package func genericMutants() -> [GenericMutant] {
    concurrentMap(Array(bodies.indices)) { index -> [GenericMutant] in
      let body = bodies[index]
      guard let file = tree.file(body.path) else { return [] }
      let elsewhere = Self.linesForTheBrowser(file)
      var text = Fingerprint()
      text.combine(body.key)
      text.combine(Array(file.bytes[body.range]))
      let mutations = GenericMutants(of: index, in: self).mutations.filter {
        !elsewhere.contains(file.line(containing: $0.range.lowerBound))
      }
      return mutations.map { mutation in
        var fingerprint = text
        fingerprint.combine(
          "\(mutation.range.lowerBound - body.range.lowerBound) "
            + "\(mutation.range.count) \(mutation.replacement)")
        return GenericMutant(
          mutation: mutation, body: body.key, path: body.path,
          line: file.line(containing: mutation.range.lowerBound),
          old: String(decoding: file.bytes[mutation.range], as: UTF8.self),
          new: mutation.replacement, key: fingerprint.text)
      }
    }.flatMap(\.self)
  }

  /// The lines that are compiled for the browser alone, where no test runs.
  private static func linesForTheBrowser(_ file: SourceFile) -> Set<Int> {
    var lines: Set<Int> = []
    var isInside = false
    for number in 1...max(file.lineCount, 1) {
      let words = String(decoding: file.line(number), as: UTF8.self)
        .split(separator: " ")
      switch words.first {
      case "#if":
        isInside = ["arch(wasm32)", "hasFeature(Embedded)"].contains(
          words.dropFirst().joined(separator: " "))
      case "#else", "#elseif", "#endif": isInside = false
      default: if isInside { lines.insert(number) }
      }
    }
    return lines
  }
}
