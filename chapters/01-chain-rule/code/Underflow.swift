// snippet.precision
/// A format of floating-point numbers, known by how it rounds.
struct Precision: Sendable {
  let name: String
  let rounded: @Sendable (Double) -> Double

  static let double = Precision(name: "Double") { $0 }
  static let float = Precision(name: "Float") { Double(Float($0)) }

  #if !(os(macOS) && arch(x86_64))
  static let half = Precision(name: "Float16") { Double(Float16($0)) }
  #else
  /// There is no `Float16` on an Intel Mac: it has 11 significant bits, and its
  /// smallest number is 2⁻²⁴.
  static let half = Precision(name: "Float16") { x in
    let spacing = max(x.ulp * 0x1p42, 0x1p-24)
    return (x / spacing).rounded(.toNearestOrEven) * spacing
  }
  #endif
}
// snippet.end

// snippet.layers
extension Precision {
  /// The gradient after each of `layers` layers that each multiply it by
  /// `factor`, rounded every time.
  func gradients(factor: Double, layers: Int) -> [Double] {
    var gradient = 1.0
    return (0..<layers).map { _ in
      gradient = rounded(gradient * rounded(factor))
      return gradient
    }
  }

  /// The number of layers after which the gradient is zero, or nil if it stays
  /// the same from some layer on without being zero.
  func layersUntilZero(factor: Double) -> Int? {
    var (gradient, layers) = (1.0, 0)
    while gradient != 0 {
      let next = rounded(gradient * rounded(factor))
      if next == gradient { return nil }
      gradient = next
      layers += 1
    }
    return layers
  }
}
// snippet.end
