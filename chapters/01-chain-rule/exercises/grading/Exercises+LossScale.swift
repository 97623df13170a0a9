import Grading
import LinearAlgebra

extension Exercises {
  public static let lossScale = Exercise<
    @Sendable (Double, Int) throws -> Double?
  >(
    "1.5", solution: lossScale(factor:layers:),
    mistakes: [
      Mistake("is content with a number that is not zero", subnormal),
      Mistake("always scales as far as it can", greatest),
      Mistake("scales beyond the greatest number", unlimited),
      Mistake("scales down what does not need it", below),
    ]
  ) { lossScale, examiner in
    // In units of powers of two all of this is exact.
    let cases: [(factor: Double, layers: Int, scale: Double?)] = [
      (0.5, 14, 1), (0.5, 15, 2), (0.25, 13, 4096), (0.5, 3, 1),
      (0.25, 14, 16384), (0.25, 15, nil), (0.125, 9, 8192),
      (0.75, 20, 1), (0.75, 40, 8), (1, 500, 1),
      (0, 1, nil),
    ]
    for (factor, layers, scale) in cases {
      examiner.given("factor = \(factor), layers = \(layers)")
      let actual = try lossScale(factor, layers)
      func text(_ scale: Double?) -> String {
        scale.map { "\($0)" } ?? "nil"
      }
      try examiner.expect(
        actual == scale, expected: text(scale), got: text(actual),
        because: "Numbers of Float16 below 2⁻¹⁴ have fewer than 11 digits, and "
          + "the greatest is 65504.")
    }
  }
}

private func scale(
  _ factor: Double, _ layers: Int, from start: Double, to smallest: Double,
  limit: Double
) -> Double? {
  var gradient = 1.0
  for _ in 0..<layers { gradient *= factor }
  var scale = start
  while scale * gradient < smallest {
    scale *= 2
    if scale > limit { return nil }
  }
  return scale
}

private func subnormal(factor: Double, layers: Int) -> Double? {
  scale(factor, layers, from: 1, to: 0x1p-24, limit: 0x1p15)
}

private func greatest(factor: Double, layers: Int) -> Double? {
  scale(factor, layers, from: 0x1p15, to: 0x1p-14, limit: 0x1p15)
}

private func unlimited(factor: Double, layers: Int) -> Double? {
  scale(factor, layers, from: 1, to: 0x1p-14, limit: 0x1p1000)
}

private func below(factor: Double, layers: Int) -> Double? {
  scale(factor, layers, from: 0x1p-20, to: 0x1p-14, limit: 0x1p15)
}
