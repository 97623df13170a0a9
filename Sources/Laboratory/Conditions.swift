import Plotting

/// What numbers rest on that a network gave: the line under a table or figure.
///
///     Conditions(seeds: 1..<21, layers: [30], units: [64], plan: plan,
///                data: .trainingDigits)
///
/// reads "Seeds 1 to 20 · 30 layers · 64 units · 20 epochs · batches of 32 ·
/// gradient descent, rate 0.1 · 1,437 digits". It is made from the values that
/// the run used, so that it cannot differ from them.
public struct Conditions: Equatable, Sendable {
  /// What a network is shown.
  public enum Examples: Equatable, Sendable {
    /// So many of the handwritten digits.
    case digits(Int)

    /// So many inputs drawn from the standard normal distribution.
    case normalInputs(Int)

    /// Examples of a made-up problem, such as "the adding problem, 50 steps".
    case problem(String)

    var text: String {
      switch self {
      case .digits(let count): "\(Conditions.text(count)) digits"
      case .normalInputs(let count): "\(Conditions.text(count)) normal inputs"
      case .problem(let name): name
      }
    }
  }

  private let parts: [String]

  /// Creates the line from what the run used, in a fixed order.
  ///
  /// `layers` and `units` have several values where networks differ. `training`
  /// says how they were trained, where no ``TrainingPlan`` does. `more` is for
  /// what has no place of its own, such as "squared error".
  public init(
    seeds: [UInt64] = [], layers: [Int] = [], units: [Int] = [],
    training: [String] = [], examples: Examples? = nil, more: [String] = []
  ) {
    var parts: [String] = []
    if !seeds.isEmpty { parts.append(Self.text(seeds: seeds)) }
    if !layers.isEmpty { parts.append(Self.text(layers, "layer")) }
    if !units.isEmpty { parts.append(Self.text(units, "unit")) }
    parts += training
    if let examples { parts.append(examples.text) }
    self.parts = parts + more
  }

  /// Creates the line for a range of seeds.
  public init(
    seeds: Range<UInt64>, layers: [Int] = [], units: [Int] = [],
    training: [String] = [], examples: Examples? = nil, more: [String] = []
  ) {
    self.init(
      seeds: Array(seeds), layers: layers, units: units, training: training,
      examples: examples, more: more)
  }

  /// The line; empty if nothing was given.
  public var text: String {
    let line = parts.joined(separator: " · ")
    return line.prefix(1).uppercased() + line.dropFirst()
  }

  private static func text(seeds: [UInt64]) -> String {
    let sorted = seeds.sorted()
    guard let first = sorted.first, let last = sorted.last, first < last else {
      return "seed \(seeds[0])"
    }
    guard last - first == UInt64(sorted.count - 1) else {
      return "seeds " + sorted.map(String.init).joined(separator: ", ")
    }
    return "seeds \(first) to \(last)"
  }

  private static func text(_ counts: [Int], _ noun: String) -> String {
    let words = counts.map(text).joined(separator: ", ")
    return words + " " + (counts == [1] ? noun : noun + "s")
  }

  /// A whole number as the book writes it.
  static func text(_ count: Int) -> String {
    NumberFormat.integer.text(Double(count))
  }
}
