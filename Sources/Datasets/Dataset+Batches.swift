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
      // The high half of the product is uniform to within 2^-50 for sets of a
      // few thousand examples.
      let j = generator.next().multipliedFullWidth(by: UInt64(i + 1)).high
      order.swapAt(i, Int(j))
    }
    return order
  }
}
