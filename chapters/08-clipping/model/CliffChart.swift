import LinearAlgebra
import Plotting

// snippet.chart
/// Draws the error as a map, and on it two descents from the same start: with
/// and without clipping.
public func cliffChart(
  from start: Cliff.Point, learningRate: Double, limit: Double,
  steps: Int = 300
) -> Chart {
  let cliff = Cliff()
  let plain = Descent(from: start, learningRate: learningRate)
    .path(on: cliff, steps: steps)
  let clipped = Descent(from: start, learningRate: learningRate, limit: limit)
    .path(on: cliff, steps: steps)
  let finding =
    "After \(steps) steps: not clipped, " + words(for: plain, on: cliff)
    + "; clipped, " + words(for: clipped, on: cliff) + "."
  return Chart(
    "Two descents on the cliff", x: .linear("weight w", in: 4...7),
    y: .linear("bias b", in: -3.4 ... -1),
    summary: finding,
    marks: [
      .heatMap(
        "error", CliffMap.errors, columns: CliffMap.weights,
        rows: CliffMap.biases, isSmooth: true),
      .theory("wall", over: 4...7, color: 4) { cliff.wall(at: $0) },
      .line(
        "clipped", x: clipped.map { $0.w }, y: clipped.map { $0.b }, color: 2),
      .line(
        "not clipped", x: plain.map { $0.w }, y: plain.map { $0.b }, color: 1),
      .points("start", x: [start.w], y: [start.b], color: 3),
    ])
}

/// The error at places all over the chart, which no control changes.
private enum CliffMap {
  static let weights = (0..<60).map { 4 + (Double($0) + 0.5) / 20 }
  static let biases = (0..<48).map { -3.4 + (Double($0) + 0.5) / 20 }
  static let errors = biases.map { b in
    weights.map { w in Cliff().error(at: Cliff.Point(w: w, b: b)).value }
  }
}

private func words(for path: [Cliff.Point], on cliff: Cliff) -> String {
  let end = path[path.count - 1]
  let format = NumberFormat.significant(2)
  return "the longest step is " + format.text(path.longestStep)
    + " and the error "
    + format.text(cliff.error(at: end).value)
}
// snippet.end
