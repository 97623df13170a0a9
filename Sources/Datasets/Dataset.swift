import LinearAlgebra

/// Examples with their labels: one example a row.
public struct Dataset: Equatable, Sendable {
  /// The inputs, one example a row.
  public let inputs: Matrix

  /// The class of each example.
  public let labels: [Int]

  /// Creates a set from inputs and as many labels.
  public init(inputs: Matrix, labels: [Int]) {
    require(
      inputs.rows == labels.count,
      "\(inputs.rows) examples cannot have \(labels.count) labels")
    self.inputs = inputs
    self.labels = labels
  }

  /// The number of examples.
  public var count: Int { labels.count }

  /// Returns the examples of a range, as a set of their own.
  public subscript(range: Range<Int>) -> Dataset {
    selecting(Array(range))
  }

  /// Returns the examples at `indices`, in that order.
  public func selecting(_ indices: [Int]) -> Dataset {
    let width = inputs.columns
    let source = inputs.elements
    var elements: [Double] = []
    elements.reserveCapacity(indices.count * width)
    for i in indices {
      require(
        labels.indices.contains(i), "There is no example \(i) of \(count)")
      elements += source[i * width..<(i + 1) * width]
    }
    return Dataset(
      inputs: Matrix(rows: indices.count, columns: width, elements: elements),
      labels: indices.map { labels[$0] })
  }
}
