/// What the checks of an exercise say to an attempt.
public enum Verdict: Hashable, Sendable {
  /// It passes all of them.
  case solved

  /// The attempt throws ``Unsolved`` before anything was compared.
  case unsolved

  /// It fails one of them.
  case wrong(Finding)
}

/// What is wrong with an attempt.
///
/// It never says how to put it right: that is what hints are for.
public struct Finding: Codable, Hashable, Sendable {
  /// For which input it is wrong, as in `x = 40.0`.
  public var input: String

  /// What was expected there.
  public var expected: String

  /// What came.
  public var got: String

  /// A remark on what the difference may mean; empty if there is none.
  public var remark: String

  /// Creates a finding.
  public init(
    input: String, expected: String, got: String, remark: String = ""
  ) {
    self.input = input
    self.expected = expected
    self.got = got
    self.remark = remark
  }
}
