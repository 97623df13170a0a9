extension Arguments {
  /// What the words are, with the options that are known.
  enum Part {
    /// A known option, its value, and whether that stands behind a `=`.
    case option(Declaration, value: String?, isJoined: Bool)

    /// An option that nobody declared.
    case unknown(String)

    /// A word that is no option and no value of one.
    case word(String)
  }

  /// The words, taken apart.
  var parts: [Part] {
    var parts: [Part] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix(command == nil ? "--" : "-") else {
        parts.append(.word(word))
        continue
      }
      let halves = word.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard
        let option = declarations.first(where: { "--\($0.name)" == halves[0] })
      else {
        parts.append(.unknown(String(halves[0])))
        continue
      }
      let isJoined = halves.count > 1
      let value =
        isJoined
        ? String(halves[1])
        : option.placeholder == nil ? nil : rest.popFirst()
      parts.append(.option(option, value: value, isJoined: isJoined))
    }
    return parts
  }

  /// The words that are no options, and no values of those known so far.
  var operands: [String] {
    parts.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }
}
