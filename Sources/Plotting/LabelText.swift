/// A label as it is set: letters that stand for quantities in italics, and
/// what follows an underline as an index.
///
///     LabelText("scale σ_w").runs  // "scale ", "σ" in italics, "w" below
///
/// A quantity is a Greek letter, a letter before an index, or a letter that is
/// a word of its own and none of the language.
struct LabelText {
  /// A part of the label that is set in one way.
  struct Run: Equatable {
    var text: String
    var isItalic = false
    var isIndex = false
  }

  /// The size of an index, and how far it is below the line, as shares of the
  /// size of the text.
  static let (indexSize, indexDepth) = (0.78, 0.24)

  private(set) var runs: [Run] = []

  /// Reads a label.
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var i = 0
    while i < scalars.count {
      if Self.isQuantity(scalars, i) {
        append(scalars[i], isItalic: true)
        i += 1
        guard i + 1 < scalars.count, scalars[i] == "_" else { continue }
        i += 1
        while i < scalars.count,
          Self.isLetter(scalars[i]) || Self.isDigit(scalars[i])
        {
          append(
            scalars[i], isItalic: Self.isLetter(scalars[i]), isIndex: true)
          i += 1
        }
      } else {
        append(scalars[i])
        i += 1
      }
    }
  }

  private mutating func append(
    _ scalar: Unicode.Scalar, isItalic: Bool = false, isIndex: Bool = false
  ) {
    if let last = runs.last, last.isItalic == isItalic, last.isIndex == isIndex
    {
      runs[runs.count - 1].text.unicodeScalars.append(scalar)
    } else {
      var text = ""
      text.unicodeScalars.append(scalar)
      runs.append(Run(text: text, isItalic: isItalic, isIndex: isIndex))
    }
  }

  private static func isQuantity(_ scalars: [Unicode.Scalar], _ i: Int) -> Bool
  {
    let scalar = scalars[i]
    if 0x3B1...0x3C9 ~= scalar.value { return true }
    guard isLetter(scalar) else { return false }
    let before: Unicode.Scalar = i > 0 ? scalars[i - 1] : " "
    let after: Unicode.Scalar = i + 1 < scalars.count ? scalars[i + 1] : " "
    if isWordLike(before) || isWordLike(after) { return false }
    if after == "_" {
      return i + 2 < scalars.count
        && (isLetter(scalars[i + 2]) || isDigit(scalars[i + 2]))
    }
    // A unit in brackets, as in "time (s)", is no quantity.
    if before == "(", after == ")" { return false }
    return !isWord(scalar)
  }

  /// Whether a letter beside it makes a word: "it's" has no quantity s.
  private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || isDigit(scalar) || scalar == "'" || scalar == "’"
      || scalar == "." || scalar == "-"
  }

  /// Whether a letter alone is a word, or a name.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a", "A", "B", "C", "E", "I": true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    0x41...0x5A ~= scalar.value || 0x61...0x7A ~= scalar.value
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    0x30...0x39 ~= scalar.value
  }
}

extension LabelText {
  /// The label as the content of an SVG `text`.
  var svg: String {
    var text = ""
    var isBelow = false
    for run in runs {
      var attributes = ""
      if run.isIndex, !isBelow {
        attributes += " dy=\"\(Self.em(Self.indexDepth / Self.indexSize))\""
      } else if !run.isIndex, isBelow {
        attributes += " dy=\"-\(Self.em(Self.indexDepth))\""
      }
      isBelow = run.isIndex
      if run.isIndex {
        attributes += " font-size=\"\(Self.em(Self.indexSize))\""
      }
      if run.isItalic { attributes += " font-style=\"italic\"" }
      text +=
        attributes.isEmpty
        ? escaped(run.text)
        : "<tspan\(attributes)>\(escaped(run.text))</tspan>"
    }
    return text
  }

  private static func em(_ size: Double) -> String { coordinate(size) + "em" }
}
