import Autodiff
import Experiments
import LinearAlgebra
import Plotting

/// The seed of the network that is drawn.
public let explorerSeed: UInt64 = 3

/// The number of its layers, and of the units in each.
public let (explorerDepth, explorerWidth) = (50, 64)

// snippet.chart
/// Draws, layer by layer, how alike a batch of random inputs has become, and
/// how many units are positive for none of them: as one network of width 64
/// has it, and as theory predicts it.
public func depthChart(
  slope: Double, weightVariance: Double, batch: Int, inputCorrelation: Double
) -> Chart {
  var network = RectifierNetwork(
    .leakyReLU(slope: slope), weightVariance: weightVariance)
  (network.depth, network.width) = (explorerDepth, explorerWidth)
  var generator = SplitMix64(seed: explorerSeed)
  let inputs = Matrix.inputs(count: batch, correlation: inputCorrelation)
  let layers = network.pass(on: inputs, using: &generator)

  let correlations = Correlations.byLayer(
    from: inputCorrelation, slope: slope, depth: network.depth)
  // Each is an integral: at some layers only, so that the figure can follow.
  let some = Array(1...10) + [15, 20, 25, 30, 35, 40, 45, 50]
  let silent = some.map {
    Correlations.silentShare(batch: batch, correlation: correlations[$0 - 1])
  }
  // The factor of one layer, from the last of fifty to the first.
  let ratio = layers[0].gradient.meanSquare / layers[49].gradient.meanSquare
  let measured = root(ratio, 2 * 49)
  let predicted = (weightVariance * (1 + slope * slope) / 2).squareRoot()
  let format = NumberFormat.fixed(2)
  let last = layers[49].preActivations
  let finding =
    "In layer 50 two inputs have a correlation of "
    + format.text(last.meanCorrelation) + ", and "
    + NumberFormat.percent(0).text(last.silentShare)
    + " of the units are never positive. The gradient takes × "
    + format.text(measured) + " a layer; theory says × "
    + format.text(predicted) + "."
  return Chart(
    "A batch on its way up",
    x: .linear("layer", in: 0...50),
    y: .linear("correlation; share of units", in: -0.1...1.2),
    summary: finding,
    marks: [
      .theory("correlation of two inputs", y: correlations),
      .points(
        "correlation of two inputs",
        y: layers.map { $0.preActivations.meanCorrelation }),
      .theory("units never positive", x: some.map { Double($0) }, y: silent),
      .points(
        "units never positive", y: layers.map { $0.preActivations.silentShare }),
    ])
}
// snippet.end

extension Matrix {
  // snippet.inputs
  /// Returns `count` vectors whose components have mean square 1 and whose
  /// cosines, in pairs, are all `c`.
  ///
  /// Each is a common part and a part of its own, at right angles to all
  /// others.
  public static func inputs(count: Int, correlation c: Double) -> Matrix {
    let columns = count + 1
    let length = Double(columns).squareRoot()
    return Matrix(
      rows: count, columns: columns,
      elements: (0..<count).flatMap { row in
        (0..<columns).map { column in
          switch column {
          case 0: length * c.squareRoot()
          case row + 1: length * (1 - c).squareRoot()
          default: 0.0
          }
        }
      })
  }
  // snippet.end
}
