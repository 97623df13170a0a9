/// What a learner's file was found to be.
public struct Judgement: Codable, Equatable, Sendable {
  /// How it stands.
  public var standing: Standing

  /// What it printed on the way.
  public var output: [String] = []
}
