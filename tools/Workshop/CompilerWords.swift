import Ground

/// What the compiler says to an attempt, with the paths as the learner knows
/// them.
struct CompilerWords {
  /// The file that hands the attempt to its grader.
  static let mainFile = "main.swift"

  private let lines: [String]
  private let outcome: Outcome

  init(_ log: String, outcome: Outcome) {
    lines = log.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    self.outcome = outcome
  }

  /// Returns how a learner's file stands that was refused with these words.
  func standing(of file: String, signature: String) -> Standing {
    if lines.contains(where: { isError($0, in: file) }) {
      // From the first message on the learner's file to the first on another.
      let first = lines.firstIndex { $0.hasPrefix(file + ":") } ?? 0
      let rest = lines[first...]
      let end = rest.firstIndex { $0.hasPrefix(Self.mainFile + ":") }
      var own = rest[..<(end ?? rest.endIndex)]
      while own.last?.isEmpty == true { own.removeLast() }
      return .uncompiled(Array(own))
    }
    if let line = lines.first(where: { isError($0, in: Self.mainFile) }),
      let message = line.firstRange(of: ": error: ")
    {
      return .changed(
        signature: signature,
        ["The compiler says: \(line[message.upperBound...])"])
    }
    return .unknown(
      "The compiler failed (\(outcome)): "
        + lines.suffix(5).joined(separator: "\n"))
  }

  private func isError(_ line: String, in path: String) -> Bool {
    line.contains(path + ":") && line.contains(": error: ")
  }
}
