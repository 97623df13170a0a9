import Grading

/// How a learner's file stands.
public enum Standing: Codable, Hashable, Sendable {
  /// It passes.
  case solved

  /// It still throws `Unsolved`.
  case unsolved

  /// It computes something else.
  case wrong(Finding)

  /// It stops the program, for that input and with these last words.
  case crashed(input: String, words: String)

  /// It does not come to an end, for that input.
  case endless(input: String, seconds: Int)

  /// The compiler refuses it, with these lines.
  case uncompiled([String])

  /// The function that is asked for is not there, or takes something else.
  case changed(signature: String, [String])

  /// There is no such file.
  case missing

  /// There is something in its place that cannot be read, for this reason.
  case unreadable(String)

  /// It could not be judged, for a reason that lies elsewhere.
  case unknown(String)

  /// The standing in one word, as programs read it.
  public var name: String {
    switch self {
    case .solved: "solved"
    case .unsolved: "unsolved"
    case .wrong: "wrong"
    case .crashed: "crashed"
    case .endless: "endless"
    case .uncompiled: "uncompiled"
    case .changed: "changed"
    case .missing: "missing"
    case .unreadable: "unreadable"
    case .unknown: "unknown"
    }
  }

  /// The standing in a few words, as people read it.
  public var words: String {
    switch self {
    case .solved: "solved"
    case .unsolved: "to do"
    case .wrong: "wrong"
    case .crashed: "crashes"
    case .endless: "does not end"
    case .uncompiled: "does not compile"
    case .changed: "signature changed"
    case .missing: "file is missing"
    case .unreadable: "cannot be read"
    case .unknown: "not judged"
    }
  }
}
