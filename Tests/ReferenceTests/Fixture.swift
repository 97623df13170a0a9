import Foundation
import Laboratory
import LinearAlgebra
import Testing

/// Values that PyTorch and JAX computed in float64, made by
/// `tools/peers/reference.py`.
struct Fixture: Decodable {
  /// A matrix as Python wrote it.
  struct Values: Decodable {
    let rows: Int
    let columns: Int
    let elements: [Double]
  }

  let `case`: String
  let settings: [String: Double]
  let labels: [Int]
  private let inputs: [String: Values]
  private let expected: [String: Values]

  /// How far JAX's values are from PyTorch's.
  let torchAgainstJAX: Double

  /// Reads the values of a case.
  init(_ name: String) throws {
    let url = try #require(
      Bundle.module.url(
        forResource: name, withExtension: "json", subdirectory: "Fixtures"))
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: url))
  }

  /// Returns whether there is an input of that name.
  func hasInput(_ name: String) -> Bool { inputs[name] != nil }

  /// The input of that name.
  func input(_ name: String) throws -> Matrix {
    Matrix(try #require(inputs[name], "There is no input '\(name)'"))
  }

  /// The rows of an input of so many steps, a batch each.
  func steps(_ name: String, count: Int) throws -> [Matrix] {
    let whole = try input(name)
    let batch = whole.rows / count
    return (0..<count).map { whole.rows($0 * batch..<($0 + 1) * batch) }
  }

  /// The setting of that name.
  func setting(_ name: String) throws -> Double {
    try #require(settings[name], "There is no setting '\(name)'")
  }

  /// Expects `ours` to be the value of that name, but for rounding.
  ///
  /// The greatest difference counts, relative to the greatest value: a sum of
  /// large terms that cancel has no digits of its own.
  func expect(
    _ name: String, _ ours: Matrix, within tolerance: Double = 1e-10,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let theirs = Matrix(
      try #require(expected[name], "There is no value '\(name)'"))
    try #require(
      ours.shape == theirs.shape, "\(name) is \(ours.shape)",
      sourceLocation: sourceLocation)
    let difference = (ours - theirs).map(abs).maximum
    let size = theirs.map(abs).maximum
    Survey.note("\(`case`) \(name)", difference / size)
    #expect(
      difference <= tolerance * size,
      "\(name) differs by \(difference / size) of its size",
      sourceLocation: sourceLocation)
  }
}

extension Matrix {
  fileprivate init(_ values: Fixture.Values) {
    self.init(
      rows: values.rows, columns: values.columns, elements: values.elements)
  }
}
