import Autodiff
import LinearAlgebra

// snippet.quantities
/// What happens in one layer of a network on one batch.
///
/// A layer is, here, a layer with weights or a block, together with the
/// normalization and the activation that follow it: `h = φ(z)`, with the
/// pre-activations `z`, which come from the layer before.
///
///     let layers = network.statistics(on: images) {
///       softmaxCrossEntropy($0, labels: labels)
///     }
///     for layer in layers { print(layer.gradientNorm) }
public struct LayerStatistics: Sendable {
  /// The root mean square of the outputs `h`.
  public let forwardSize: Double

  /// How far the outputs depend on the input: the standard deviation of each
  /// unit over the batch, and of those the root mean square over the units.
  public let spread: Double

  /// The norm `‖∂L/∂z‖` of the gradient with respect to the pre-activations.
  public let gradientNorm: Double

  /// The root mean square of the gradient with respect to the pre-activations.
  public let gradientSize: Double

  /// The norm `‖∂L/∂W‖` of the gradient with respect to the weights, if there
  /// is one matrix of them; of a block, that with respect to all parameters.
  public let weightGradientNorm: Double

  /// The share of the outputs at which the activation is saturated: outside
  /// [0.03, 0.97] for the sigmoid, [-0.97, 0.97] for tanh.
  public let saturatedShare: Double

  /// The share of the units whose activation has slope zero for every example
  /// of the batch: they pass nothing back, and do not learn.
  public let deadShare: Double
}
// snippet.end

extension Sequential {
  // snippet.pass
  /// Returns the statistics of each layer in a training pass over `batch`.
  ///
  /// Like any training pass, it moves the running statistics of a ``BatchNorm``.
  ///
  /// - Parameters:
  ///   - batch: The inputs, one row per example.
  ///   - loss: The loss, given the outputs.
  /// - Returns: The statistics, from the first layer to the last.
  public func statistics(
    on batch: Matrix, loss: (Variable) -> Variable
  ) -> [LayerStatistics] {
    let tape = Tape()
    var output = tape.variable(batch)
    var records: [LayerRecord] = []
    for layer in layers {
      let input = output
      output = layer(input)
      if layer.startsLayer || records.isEmpty {
        records.append(LayerRecord(layer, output: output))
      } else {
        records[records.count - 1].extend(with: layer, output: output)
      }
      if case .activation(let function, let unsaturated) = layer.kind {
        records[records.count - 1].activate(
          input: input, function, unsaturated: unsaturated)
      }
    }
    let gradients = tape.gradients(of: loss(output))
    return records.map { $0.statistics(gradients) }
  }
  // snippet.end
}

// snippet.record
/// What the forward pass leaves behind of one layer.
private struct LayerRecord {
  private var preActivation: Variable
  private var output: Variable
  private var weights: [Parameter]
  private var isActivated = false
  private var saturatedShare = 0.0
  private var deadShare = 0.0

  init(_ layer: AnyLayer, output: Variable) {
    (preActivation, self.output) = (output, output)
    if case .weights(let weight) = layer.kind {
      weights = [weight]
    } else {
      weights = layer.parameters
    }
  }

  mutating func extend(with layer: AnyLayer, output: Variable) {
    self.output = output
    if case .normalization = layer.kind, !isActivated {
      preActivation = output
    }
  }

  mutating func activate(
    input: Variable, _ function: ScalarFunction,
    unsaturated: ClosedRange<Double>
  ) {
    (preActivation, isActivated) = (input, true)
    let y = output.value
    let saturated = y.map { unsaturated.contains($0) ? 0 : 1 }
    saturatedShare = saturated.mean
    let slopes = input.value.map { function.derivative(at: $0).magnitude }
    let dead = slopes.columnSums.map { $0 == 0 ? 1 : 0 }
    deadShare = dead.mean
  }

  func statistics(_ gradients: Gradients) -> LayerStatistics {
    let (h, delta) = (output.value, gradients[preActivation])
    let centred = h - h.columnMeans
    let norms = Matrix(
      rows: 1, columns: weights.count,
      elements: weights.map { gradients[$0].norm })
    return LayerStatistics(
      forwardSize: h.rootMeanSquare,
      spread: centred.rootMeanSquare,
      gradientNorm: delta.norm,
      gradientSize: delta.rootMeanSquare,
      weightGradientNorm: norms.norm,
      saturatedShare: saturatedShare,
      deadShare: deadShare)
  }
}
// snippet.end

// snippet.starts
extension AnyLayer {
  /// Whether statistics count this layer as a new one.
  fileprivate var startsLayer: Bool {
    switch kind {
    case .weights, .block: true
    case .activation, .normalization: false
    }
  }
}

extension Matrix {
  /// The root of the mean of the squares of the elements.
  fileprivate var rootMeanSquare: Double {
    norm / Double(elements.count).squareRoot()
  }
}
// snippet.end

// snippet.factor
extension RandomAccessCollection where Element == LayerStatistics {
  /// Returns the factor from layer to layer by which `quantity` changes on the
  /// way forward: its geometric mean over these layers.
  public func factor(of quantity: (LayerStatistics) -> Double) -> Double {
    guard let first, let last, count > 1 else { return 1 }
    let change = log(quantity(last)) - log(quantity(first))
    return exp(change / Double(count - 1))
  }
}
// snippet.end
