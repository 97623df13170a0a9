/// A place on an axis that is marked.
struct Tick {
  /// The value, on the scale of the axis: its logarithm on a logarithmic one.
  var place: Double

  /// The number written there; empty for a minor tick.
  var label: String
}

/// Readable numbers along an axis.
enum Ticks {
  /// Returns at most about `target` ticks at multiples of 1, 2 or 5 times a
  /// power of ten.
  static func linear(
    _ low: Double, _ high: Double, target: Int
  ) -> [Tick] {
    let span = high - low
    guard span > 0, span.isFinite, target > 0 else { return [] }
    guard let (factor, exponent) = round(span / Double(target)) else {
      return []
    }
    let step = factor * power(ofTen: exponent)
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    // Where the range is too narrow for its size, steps get lost in rounding.
    guard last >= first, last - first < 100, first.magnitude < 1e12,
      last.magnitude < 1e12
    else { return [] }
    var ticks: [Tick] = []
    var n = first
    while n <= last {
      // Dividing by a power of ten, and not multiplying by its reciprocal,
      // makes 3 × 0.1 come out as 0.3.
      let value =
        exponent < 0
        ? n * factor / power(ofTen: -exponent) : n * step
      ticks.append(Tick(place: value, label: ""))
      n += 1
    }
    let size = max(low.magnitude, high.magnitude)
    let isPlain = size < 1e6 && size >= 1e-3
    // As many digits as tell neighbours apart.
    let digits = max(1, Int(log10(size).rounded(.down)) - exponent + 1)
    for i in 0..<ticks.count {
      let value = ticks[i].place
      let text =
        isPlain
        ? NumberFormat.fixedText(value.magnitude, decimals: max(0, -exponent))
        : NumberFormat.shortText(value.magnitude, digits: digits)
      ticks[i].label = value < 0 ? "−" + text : text
    }
    return ticks
  }

  /// Returns the distance of the ticks that ``linear(_:_:target:)`` returns.
  static func step(_ span: Double, target: Int) -> Double? {
    round(span / Double(target)).map { $0.factor * power(ofTen: $0.exponent) }
  }

  /// Returns the least 1, 2 or 5 times a power of ten that is no less than
  /// `raw`.
  private static func round(
    _ raw: Double
  ) -> (factor: Double, exponent: Int)? {
    guard raw > 0, raw.isFinite else { return nil }
    let exponent = Int(log10(raw).rounded(.down))
    for factor in [1.0, 2, 5]
    where factor * power(ofTen: exponent) >= raw * (1 - 1e-9) {
      return (factor, exponent)
    }
    return (1, exponent + 1)
  }

  /// Returns at most about `target` labelled ticks between two logarithms, and
  /// minor ones in between.
  static func logarithmic(
    _ low: Double, _ high: Double, target: Int
  ) -> [Tick] {
    let first = Int((low - 1e-9).rounded(.up))
    let last = Int((high + 1e-9).rounded(.down))
    if last - first < 1 { return withinDecades(low, high, target: target) }
    var step = 1
    for candidate in [1, 2, 3, 5, 10, 20, 30, 50, 100, 200] {
      step = candidate
      if (last - first) / step < target { break }
    }
    // Plain numbers as long as all of them are short.
    let isPlain = low > -3.5 && high < 3.5
    var ticks: [Tick] = []
    for exponent in first...last {
      let isMajor = exponent.isMultiple(of: step)
      let label = isMajor ? decadeLabel(exponent, isPlain: isPlain) : ""
      // A decade between labelled ones is marked if there is room.
      if isMajor || (last - first) / 2 <= target * 2 {
        ticks.append(Tick(place: Double(exponent), label: label))
      }
    }
    if step == 1, last - first <= 5 {
      for exponent in (first - 1)...last {
        for digit in 2...9 {
          let place = Double(exponent) + log10(Double(digit))
          if low <= place, place <= high {
            ticks.append(Tick(place: place, label: ""))
          }
        }
      }
    }
    return ticks
  }

  private static func decadeLabel(_ exponent: Int, isPlain: Bool) -> String {
    if exponent == 0 { return "1" }
    return isPlain
      ? NumberFormat.fixed(max(0, -exponent)).text(power(ofTen: exponent))
      : NumberFormat.power(exponent)
  }

  /// Ticks at 1, 2 and 5 times a power of ten; within less, evenly spaced.
  private static func withinDecades(
    _ low: Double, _ high: Double, target: Int
  ) -> [Tick] {
    var ticks: [Tick] = []
    var exponent = Int(low.rounded(.down))
    while Double(exponent) <= high {
      for digit in [1.0, 2, 5] {
        let place = Double(exponent) + log10(digit)
        guard low - 1e-9 <= place, place <= high + 1e-9 else { continue }
        let value =
          exponent < 0
          ? digit / power(ofTen: -exponent)
          : digit * power(ofTen: exponent)
        ticks.append(
          Tick(place: place, label: NumberFormat.short.text(value)))
      }
      exponent += 1
    }
    if ticks.count >= 2 { return ticks }
    return linear(power(ofTen: low), power(ofTen: high), target: target).map {
      Tick(place: log10($0.place), label: $0.label)
    }
  }
}
