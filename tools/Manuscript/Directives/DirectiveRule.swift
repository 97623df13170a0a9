import Ground

/// What may be written in a directive.
package struct DirectiveRule: Sendable {
  /// What an argument means, and whether there must be one.
  package enum Argument: Sendable {
    case none
    case optional
    /// It must be there; the text says what it is.
    case required(String)
  }

  /// What the body is.
  package enum Content: Sendable {
    case none
    /// Markdown that may be left out.
    case optional
    /// Markdown, with what it is.
    case required(String)
    /// Text that is taken as it is, with what it is.
    case verbatim(String)
  }

  /// What follows the name.
  package var argument: Argument

  /// The options that may be given.
  package var options: [String] = []

  /// Those of them that must be given.
  package var required: [String] = []

  /// What stands between the fences.
  package var content: Content

  /// Whether the argument is prose, in which no number may be typed.
  package var hasTitle = false

  /// Returns whether a directive has what it needs and nothing else.
  func isObeyed(by use: DirectiveUse, _ reader: PageReader) -> Bool {
    // All three are looked at, so that each mistake is reported.
    let isRight = [
      argumentIsRight(use, reader), optionsAreRight(use, reader),
      contentIsRight(use, reader),
    ]
    return isRight.allSatisfy { $0 }
  }

  private func argumentIsRight(
    _ use: DirectiveUse, _ reader: PageReader
  ) -> Bool {
    switch argument {
    case .none where !use.argument.isEmpty:
      reader.error(
        "{\(use.name)} takes no argument; remove '\(use.argument)'",
        at: use.argumentPosition)
    case .required(let what) where use.argument.isEmpty:
      reader.error(
        "{\(use.name)} needs an argument: write \(what), after it",
        at: use.position)
    default: return true
    }
    return false
  }

  private func optionsAreRight(
    _ use: DirectiveUse, _ reader: PageReader
  ) -> Bool {
    var isRight = true
    var keys: Set<String> = []
    for option in use.options {
      let key = option.key.text
      if !keys.insert(key).inserted {
        isRight = false
        reader.error(
          "the option '\(key)' is given twice; remove one",
          at: option.key.position)
      }
      if options.contains(key) { continue }
      isRight = false
      reader.error(
        "{\(use.name)} has no option '\(key)'; "
          + (options.isEmpty
            ? "it takes none" : "it takes " + options.joined(separator: ", "))
          + "." + suggestion(for: key, in: options), at: option.key.position)
    }
    for key in required where use.option(key).text.isEmpty {
      isRight = false
      reader.error(
        "{\(use.name)} needs the option '\(key)'; write ':\(key): …' on the "
          + "line after it", at: use.option(key).position)
    }
    return isRight
  }

  private func contentIsRight(
    _ use: DirectiveUse, _ reader: PageReader
  ) -> Bool {
    let message: String
    switch content {
    case .none where !use.isEmpty:
      message = "has no body; remove what stands between its fences"
    case .required(let what) where use.isEmpty,
      .verbatim(let what) where use.isEmpty:
      message = "is empty; write \(what) between its fences"
    case .verbatim where use.verbatim == nil:
      reader.error(
        "the body of {\(use.name)} is not Markdown; write its fences with "
          + "backticks", at: use.position)
      return false
    default: return true
    }
    reader.error("{\(use.name)} \(message)", at: use.position)
    return false
  }
}
