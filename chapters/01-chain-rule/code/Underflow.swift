import ChainRuleModel

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
  /// There is no `Float16` on an Intel Mac.
  static let half = Precision(.half)
  #endif

  static let bfloat16 = Precision(.bfloat16)
  static let e5m2 = Precision(.e5m2)
  static let e4m3 = Precision(.e4m3)

  /// Those in which a gradient is looked for, from the widest.
  static let all = [double, float, half, bfloat16, e5m2, e4m3]
}
// snippet.end

extension Precision {
  /// A format that the machine does not have, rounded to by hand.
  init(_ format: FloatingFormat) {
    self.init(name: format.name) { format.rounded($0) }
  }
}

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

  /// The number of layers that each double a gradient of 1 after which it is no
  /// longer a finite number.
  var doublingsUntilOverflow: Int {
    var (gradient, layers) = (1.0, 0)
    while gradient.isFinite {
      gradient = rounded(gradient * 2)
      layers += 1
    }
    return layers
  }
}
// snippet.end
