/// Something that the reader sets: a slider or a choice.
public struct Control: Sendable {
  /// How the stops of a slider are spaced.
  public enum Mapping: Hashable, Sendable {
    /// The step is the difference between neighbouring stops.
    case linear
    /// The step is the difference of their logarithms to base ten: 0.1 makes
    /// ten stops a decade.
    case log
  }

  /// What kind of control it is.
  public enum Kind: Sendable {
    case slider(range: ClosedRange<Double>, step: Double, mapping: Mapping)
    case choice(options: [String])
  }

  /// The name in the page's code.
  public var name: String

  /// The name that the reader sees.
  public var label: String

  /// What kind of control it is.
  public var kind: Kind

  /// The value at the start; of a choice, the index of the option.
  public var value: Double

  /// Creates a slider.
  public static func slider(
    name: String, label: String, range: ClosedRange<Double>, step: Double,
    value: Double, mapping: Mapping = .linear
  ) -> Control {
    require(step > 0, "The step of '\(name)' must be positive")
    require(
      mapping == .linear || range.lowerBound > 0,
      "A logarithmic slider cannot start at zero or below ('\(name)')")
    require(range.contains(value), "'\(name)' starts outside its range")
    return Control(
      name: name, label: label,
      kind: .slider(range: range, step: step, mapping: mapping), value: value)
  }

  /// Creates a choice between named options.
  public static func choice(
    name: String, label: String, options: [String], selected: Int = 0
  ) -> Control {
    require(
      options.indices.contains(selected),
      "'\(name)' has no option \(selected)")
    return Control(
      name: name, label: label, kind: .choice(options: options),
      value: Double(selected))
  }
}

extension Control {
  /// The number of stops of the slider, or of options.
  public var stops: Int {
    switch kind {
    case .choice(let options): return options.count
    case .slider(let range, let step, let mapping):
      let (low, high) = ends(of: range, mapping)
      // A step that fits up to rounding counts as fitting.
      return Int((high - low) / step + 1e-9) + 1
    }
  }

  /// Returns the value at a stop, counted from 0.
  public func value(atStop stop: Int) -> Double {
    let stop = min(max(stop, 0), stops - 1)
    switch kind {
    case .choice: return Double(stop)
    case .slider(let range, let step, let mapping):
      let place = ends(of: range, mapping).low + Double(stop) * step
      let value = mapping == .log ? power(ofTen: place) : place
      return min(max(value, range.lowerBound), range.upperBound)
    }
  }

  /// Returns the stop nearest to `value`.
  public func stop(nearest value: Double) -> Int {
    switch kind {
    case .choice: return min(max(Int(value), 0), stops - 1)
    case .slider(let range, let step, let mapping):
      let value = min(max(value, range.lowerBound), range.upperBound)
      let place = mapping == .log ? log10(value) : value
      let stop = (place - ends(of: range, mapping).low) / step
      return min(max(Int(stop.rounded(.toNearestOrEven)), 0), stops - 1)
    }
  }

  /// Returns `value` as the reader sees it beside the control.
  public func text(of value: Double) -> String {
    switch kind {
    case .choice(let options): options[stop(nearest: value)]
    case .slider(_, let step, .linear):
      NumberFormat.fixed(Self.decimals(of: step)).text(value)
    case .slider(_, _, .log): NumberFormat.significant(2).text(value)
    }
  }

  private func ends(
    of range: ClosedRange<Double>, _ mapping: Mapping
  ) -> (low: Double, high: Double) {
    mapping == .log
      ? (log10(range.lowerBound), log10(range.upperBound))
      : (range.lowerBound, range.upperBound)
  }

  /// Returns how many decimals it takes to write `step`, at most six.
  private static func decimals(of step: Double) -> Int {
    var expansion = DecimalExpansion(step)
    expansion.round(toDecimals: 6)
    return max(0, expansion.digits.count - expansion.point)
  }
}
