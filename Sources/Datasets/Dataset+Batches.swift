import LinearAlgebra

extension Dataset {
  /// Returns the examples in a random order, cut into batches.
  ///
  /// Every example is in exactly one batch; the last one is smaller if `size`
  /// does not divide the number of examples.
  public func batches(
    of size: Int, using generator: inout some RandomNumberGenerator
  ) -> [Dataset] {
    require(size > 0, "A batch needs an example, not \(size)")
    let order = shuffledIndices(using: &generator)
    return stride(from: 0, to: count, by: size).map { start in
      selecting(Array(order[start..<min(start + size, count)]))
    }
  }

  /// The Fisher–Yates shuffle, written out: the standard library does not
  /// promise to keep the order that its own gives for a seed.
  private func shuffledIndices(
    using generator: inout some RandomNumberGenerator
  ) -> [Int] {
    var order = Array(0..<count)
    for i in order.indices.reversed() {
      order.swapAt(i, generator.index(below: i + 1))
    }
    return order
  }
}
