import Testing

@testable import chain_rule

@Suite struct UnderflowTests {
  // Powers of two are exact until they are zero: half the smallest number,
  // 2⁻²⁵, 2⁻¹⁵⁰ or 2⁻¹⁰⁷⁵, is a tie, which goes to the even neighbour, zero.
  //
  // mutant Precision.layersUntilZero: layers += 1 => layers += 2
  // mutant Precision.layersUntilZero: gradient != 0 => gradient > 1e-300
  // mutant Precision.layersUntilZero: rounded(gradient * rounded(factor)) =>
  //   gradient * factor
  @Test(
    "1.13 A gradient of 1 that every layer multiplies by 1/4 is exactly zero after 13 layers in Float16, 75 in Float and 538 in Double; by 1/2, after 25, 150 and 1,075.",
    arguments: zip(
      [Precision.half, .float, .double],
      [(quarter: 13, half: 25), (75, 150), (538, 1075)]))
  func zero(precision: Precision, layers: (quarter: Int, half: Int)) {
    #expect(precision.layersUntilZero(factor: 0.25) == layers.quarter)
    #expect(precision.layersUntilZero(factor: 0.5) == layers.half)
  }

  // 0.7 times the smallest number rounds up to the smallest number.
  //
  // mutant Precision.gradients: rounded(gradient * rounded(factor)) =>
  //   gradient * rounded(factor)
  // mutant Precision.layersUntilZero: rounded(factor) =>
  //   rounded(factor * factor)
  // mutant Precision.layersUntilZero: return nil => return layers
  @Test(
    "1.14 In Float16 a factor of 0.7 per layer never makes a gradient zero: it stays at the smallest positive number."
  )
  func stuck() {
    #expect(Precision.half.layersUntilZero(factor: 0.7) == nil)
    let gradients = Precision.half.gradients(factor: 0.7, layers: 80)
    #expect(gradients[45...].allSatisfy { $0 == 0x1p-24 })
    #expect(Precision.float.layersUntilZero(factor: 0.7) == nil)
    #expect(Precision.double.layersUntilZero(factor: 0.7) == nil)
  }

  // The arithmetic of the format itself agrees with rounding every product.
  @Test func roundingIsTheFormatsOwn() {
    #if !(os(macOS) && arch(x86_64))
    var half: Float16 = 1
    for gradient in Precision.half.gradients(factor: 0.7, layers: 60) {
      half *= 0.7
      #expect(Double(half) == gradient)
    }
    #endif
    var float: Float = 1
    for gradient in Precision.float.gradients(factor: 0.3, layers: 100) {
      float *= 0.3
      #expect(Double(float) == gradient)
    }
  }
}
