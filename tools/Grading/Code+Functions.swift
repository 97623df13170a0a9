import Autodiff
import LinearAlgebra
import NeuralNetworks

extension ScalarFunction: Coded {
  /// A function of the library is passed by its name.
  ///
  /// Of another its values are passed: those where the Gaussian quadrature
  /// looks at once, and the others when they are asked for.
  static func code() -> Code<ScalarFunction> {
    Code { function, parcel in
      guard let functions = parcel.functions else {
        throw Unpassable(type: ScalarFunction.self)
      }
      let samples = Samples(function)
      let slope = function.derivative(at: -1)
      let name = LibraryFunction.allCases.first {
        Samples($0.function(slope)) == samples
      }
      if let name {
        parcel.write(name.rawValue)
        parcel.write(slope.bitPattern)
      } else {
        parcel.write(UInt8.max)
        parcel.write(UInt64(functions.add(function)))
        for bits in samples.bits { parcel.write(bits) }
      }
    } read: { parcel in
      let kind = try parcel.byte()
      let word = try parcel.word()
      if let name = LibraryFunction(rawValue: kind) {
        return name.function(Double(bitPattern: word))
      }
      guard let asking = parcel.asking else {
        throw Unreadable("it is a function")
      }
      var values: [UInt64: (value: Double, slope: Double)] = [:]
      for point in Samples.points {
        values[point.bitPattern] = (
          Double(bitPattern: try parcel.word()),
          Double(bitPattern: try parcel.word())
        )
      }
      return asking.function(word, known: values)
    }
  }
}

extension MeanField: Coded {
  static func code() -> Code<MeanField> {
    let (function, number) = (ScalarFunction.code(), Double.code())
    return Code { theory, parcel in
      try function.write(theory.activation, &parcel)
      try number.write(theory.weightVariance, &parcel)
      try number.write(theory.biasVariance, &parcel)
    } read: { parcel in
      MeanField(
        try function.read(&parcel), weightVariance: try number.read(&parcel),
        biasVariance: try number.read(&parcel))
    }
  }
}

/// The library's activations.
private enum LibraryFunction: UInt8, CaseIterable {
  case leakyReLU, relu, tanh, sigmoid, softplus, selu, gelu, swish

  /// The function; one that has a parameter has this slope for negative
  /// numbers.
  func function(_ slope: Double) -> ScalarFunction {
    switch self {
    case .leakyReLU: .leakyReLU(slope: slope)
    case .relu: .relu
    case .tanh: .tanh
    case .sigmoid: .sigmoid
    case .softplus: .softplus
    case .selu: .selu
    case .gelu: .gelu
    case .swish: .swish
    }
  }
}

/// What a function is at the points of the Gaussian quadrature, which lie close
/// and far out: two functions with the same bits there are taken for the same.
private struct Samples: Equatable {
  static let points: [Double] = {
    var points: [Double] = []
    _ = gaussianExpectation {
      points.append($0)
      return 0
    }
    return points
  }()

  let bits: [UInt64]

  init(_ function: ScalarFunction) {
    bits = Self.points.flatMap {
      [function($0).bitPattern, function.derivative(at: $0).bitPattern]
    }
  }
}
