import LinearAlgebra

/// What a grader hands the results of an attempt to.
///
/// Before each call of the attempt the grader says what it is given. An
/// expectation that is not met throws, and ends the check.
public final class Examiner {
  /// The input that was given last.
  public private(set) var input = ""

  /// How many expectations were met.
  private(set) var count = 0

  private let note: (String) -> Void

  init(note: @escaping (String) -> Void) { self.note = note }

  /// Says what the attempt is called with next, as in `x = 40.0`.
  public func given(_ input: String) {
    self.input = input
    note(input)
  }

  /// Expects a number.
  ///
  /// The `name` says what the number is, if the attempt returns several. The
  /// `remark` says what it may mean if the number is wrong; it points to the
  /// idea and does not give the solution.
  public func expect(
    _ actual: Double, equals expected: Double,
    within tolerance: Tolerance = .exact, named name: String = "",
    because remark: String = ""
  ) throws {
    guard
      tolerance.accepts(actual, for: expected, scale: expected.magnitude)
    else {
      throw mismatch(
        "\(expected)\(tolerance.text)", text(of: actual), name, remark)
    }
    count += 1
  }

  /// Expects an array of numbers.
  public func expect(
    _ actual: [Double], equals expected: [Double],
    within tolerance: Tolerance = .exact, named name: String = "",
    because remark: String = ""
  ) throws {
    guard actual.count == expected.count else {
      throw mismatch(
        "\(expected.count) numbers", "\(actual.count)", name, remark)
    }
    try expectElements(actual, expected, tolerance, remark) {
      "\(name.isEmpty ? "" : name + ", ")element \($0)"
    }
  }

  /// Expects a matrix.
  public func expect(
    _ actual: Matrix, equals expected: Matrix,
    within tolerance: Tolerance = .exact, named name: String = "",
    because remark: String = ""
  ) throws {
    guard actual.shape == expected.shape else {
      throw mismatch(
        "a \(expected.shape) matrix", "a \(actual.shape) matrix", name,
        remark)
    }
    try expectElements(
      actual.elements, expected.elements, tolerance, remark
    ) {
      "\(name.isEmpty ? "" : name + ", ")element "
        + "(\($0 / expected.columns), \($0 % expected.columns))"
    }
  }

  /// Expects something that is right or wrong.
  public func expect<Value: Equatable>(
    _ actual: Value, equals expected: Value, named name: String = "",
    because remark: String = ""
  ) throws {
    guard actual == expected else {
      throw mismatch("\(expected)", "\(actual)", name, remark)
    }
    count += 1
  }

  /// Expects that something holds, which the grader puts into words.
  public func expect(
    _ condition: Bool, expected: String, got: String,
    because remark: String = ""
  ) throws {
    guard condition else { throw mismatch(expected, got, "", remark) }
    count += 1
  }

  /// Expects the right answer to a question, and does not betray it: a wrong
  /// one is only told whether it is too large or too small.
  public func expect(
    prediction actual: Double, of expected: Double, within tolerance: Tolerance,
    because remark: String = ""
  ) throws {
    guard
      tolerance.accepts(actual, for: expected, scale: expected.magnitude)
    else {
      let side = actual < expected ? "small" : "large"
      let direction = actual.isNaN ? "" : ", which is too \(side)"
      let precision = tolerance.text.isEmpty ? " exactly" : tolerance.text
      throw mismatch(
        "the right number\(precision)", text(of: actual) + direction, "",
        remark)
    }
    count += 1
  }

  private func expectElements(
    _ actual: [Double], _ expected: [Double], _ tolerance: Tolerance,
    _ remark: String, name: (Int) -> String
  ) throws {
    let scale = expected.reduce(0) { max($0, $1.magnitude) }
    for i in expected.indices
    where !tolerance.accepts(actual[i], for: expected[i], scale: scale) {
      let allowance =
        tolerance == .exact
        ? "" : " (within \(tolerance.allowance(at: scale)))"
      throw mismatch(
        "\(expected[i])\(allowance)", text(of: actual[i]), name(i), remark)
    }
    count += 1
  }

  private func mismatch(
    _ expected: String, _ got: String, _ name: String, _ remark: String
  ) -> Mismatch {
    let prefix = name.isEmpty ? "" : name + ": "
    return Mismatch(
      finding: Finding(
        input: input, expected: prefix + expected, got: prefix + got,
        remark: remark))
  }
}

/// Returns a number as text; a sign in front of what is not a number would only
/// confuse.
private func text(of number: Double) -> String {
  number.isNaN ? "nan (not a number)" : "\(number)"
}

/// An expectation that was not met.
struct Mismatch: Error {
  var finding: Finding
}

extension Matrix {
  /// The elements row by row, as in `[[1.0, 2.0], [3.0, 4.0]]`; of a matrix
  /// with more than twelve only the shape.
  public var text: String {
    guard count <= 12 else { return "a \(shape) matrix" }
    return "\((0..<rows).map { Array(rows($0..<($0 + 1)).elements) })"
  }
}
