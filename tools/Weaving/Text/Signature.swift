import SwiftHighlighting

/// The longest head of a function that stands on one line: about what fits
/// where the reader has a narrow window, and little less than the column.
private let signatureLimit = 58

/// Returns the head of a function as HTML, on lines that need not be broken.
func highlightedSignature(_ signature: String) -> String {
  highlightedLines(brokenSignature(signature), language: .swift)
    .joined(separator: "\n")
}

/// Returns the head of a function on one line if it is short, else with each
/// of its parameters on a line of its own.
func brokenSignature(_ signature: String) -> String {
  guard signature.count > signatureLimit,
    let parameters = parameterRange(of: signature)
  else { return signature }
  let lines = topLevelParts(of: signature[parameters]).map { "  \($0)" }
  return signature[..<parameters.lowerBound] + "\n"
    + lines.joined(separator: ",\n") + "\n"
    + signature[parameters.upperBound...]
}

/// Returns what stands between the parentheses of the parameters.
private func parameterRange(of signature: String) -> Range<String.Index>? {
  guard let open = signature.firstIndex(of: "(") else { return nil }
  var depth = 0
  var last: Character?
  for index in signature.indices[open...] {
    depth += nesting(of: signature[index], after: last)
    last = signature[index]
    if depth == 0 {
      let start = signature.index(after: open)
      return start < index ? start..<index : nil
    }
  }
  return nil
}

/// Returns what stands between the commas that are in no brackets.
private func topLevelParts(of text: Substring) -> [String] {
  var parts: [String] = [""]
  var depth = 0
  var last: Character?
  for character in text {
    depth += nesting(of: character, after: last)
    last = character
    if depth == 0, character == "," {
      parts.append("")
    } else if !(parts[parts.count - 1].isEmpty && character == " ") {
      parts[parts.count - 1].append(character)
    }
  }
  return parts
}

/// Returns by how much a character changes the depth of brackets; the `>` of
/// an arrow closes none.
private func nesting(of character: Character, after last: Character?) -> Int {
  switch character {
  case "(", "[", "<": 1
  case ")", "]": -1
  case ">": last == "-" ? 0 : -1
  default: 0
  }
}
