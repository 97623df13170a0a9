/// What there is to read, and how long that takes.
///
/// Counted is what shows on the way: prose, claims, predictions, captions,
/// boxes. What is folded, and exercises, which are worked and not read, are
/// not counted.
package struct Reading: Equatable, Sendable {
  /// The words; a number, a reference or a formula in a line is one.
  package var words = 0

  /// The formulas that stand by themselves.
  package var formulas = 0

  /// The figures and tables.
  package var figures = 0

  /// The lines of listings that are open.
  package var lines = 0

  package init() {}

  /// Adds up.
  package static func + (a: Reading, b: Reading) -> Reading {
    var sum = a
    sum.words += b.words
    sum.formulas += b.formulas
    sum.figures += b.figures
    sum.lines += b.lines
    return sum
  }

  /// The minutes, rounded up: 200 words in one, and 15 seconds for a formula,
  /// 20 for a figure, 3 for a line of code.
  package var minutes: Int {
    let seconds = words * 60 / 200 + formulas * 15 + figures * 20 + lines * 3
    return (seconds + 59) / 60
  }
}
