import LinearAlgebra

/// The generator of `numpy.random.RandomState`, number for number, so that a
/// workload starts from the same weights here and in the frameworks it is
/// compared with.
///
/// It is the Mersenne twister (Matsumoto and Nishimura, 1998). Normal numbers
/// come in pairs by the polar method (Marsaglia and Bray, 1964).
struct NumPyGenerator {
  private var state: [UInt32]
  private var position = 624
  private var secondNormal: Double?

  init(seed: UInt32) {
    state = [seed]
    for i in 1..<624 {
      let last = state[i - 1]
      state.append(1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(i))
    }
  }

  private mutating func next() -> UInt32 {
    if position == 624 {
      for i in 0..<624 {
        let y =
          (state[i] & 0x8000_0000) | (state[(i + 1) % 624] & 0x7FFF_FFFF)
        let twist: UInt32 = y & 1 == 0 ? 0 : 0x9908_B0DF
        state[i] = state[(i + 397) % 624] ^ (y >> 1) ^ twist
      }
      position = 0
    }
    var y = state[position]
    position += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9D2C_5680
    y ^= (y << 15) & 0xEFC6_0000
    return y ^ (y >> 18)
  }

  /// Returns a number from 0 to 1.
  mutating func uniform() -> Double {
    let (high, low) = (next() >> 5, next() >> 6)
    return (Double(high) * 67_108_864 + Double(low)) / 9_007_199_254_740_992
  }

  /// Returns a number from the standard normal distribution.
  mutating func normal() -> Double {
    if let second = secondNormal.take() { return second }
    while true {
      let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
      let square = x * x + y * y
      guard square < 1, square != 0 else { continue }
      let factor = (-2 * log(square) / square).squareRoot()
      secondNormal = factor * x
      return factor * y
    }
  }

  /// Returns a whole number from `range`.
  mutating func integer(in range: Range<Int>) -> Int {
    let largest = UInt32(range.count - 1)
    let mask = UInt32.max >> UInt32(largest.leadingZeroBitCount)
    while true {
      let value = next() & mask
      if value <= largest { return range.lowerBound + Int(value) }
    }
  }
}

extension NumPyGenerator {
  mutating func normal(_ rows: Int, _ columns: Int) -> Matrix {
    matrix(rows, columns) { $0.normal() }
  }

  mutating func uniform(
    _ rows: Int, _ columns: Int, in range: Range<Double> = 0..<1
  ) -> Matrix {
    let width = range.upperBound - range.lowerBound
    return matrix(rows, columns) { range.lowerBound + width * $0.uniform() }
  }

  mutating func labels(_ count: Int, classes: Int) -> [Int] {
    (0..<count).map { _ in integer(in: 0..<classes) }
  }

  private mutating func matrix(
    _ rows: Int, _ columns: Int, _ draw: (inout NumPyGenerator) -> Double
  ) -> Matrix {
    let elements = (0..<rows * columns).map { _ in draw(&self) }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }
}
