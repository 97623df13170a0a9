import LinearAlgebra
import Plotting

// snippet.chart
/// Draws the error as a heat map, and on it two descents from the same start:
/// with and without clipping.
public func cliffChart(
  from start: Cliff.Point, learningRate: Double, limit: Double
) -> Chart {
  let cliff = Cliff()
  let plain = Descent(from: start, learningRate: learningRate)
    .path(on: cliff, steps: 300)
  let clipped = Descent(from: start, learningRate: learningRate, limit: limit)
    .path(on: cliff, steps: 300)

  let weights = (0..<60).map { 4 + (Double($0) + 0.5) / 20 }
  let biases = (0..<48).map { -3.4 + (Double($0) + 0.5) / 20 }
  let errors = biases.map { b in
    weights.map { w in cliff.error(at: Cliff.Point(w: w, b: b)).value }
  }
  let findings = [
    "not clipped: " + words(for: plain, on: cliff),
    "clipped: " + words(for: clipped, on: cliff),
  ]
  return Chart(
    "Two descents on the cliff", x: .linear("weight w", in: 4...7),
    y: .linear("bias b", in: -3.4 ... -1),
    summary: findings[0] + "; " + findings[1],
    marks: [
      .heatMap("error", errors, columns: weights, rows: biases),
      .theory("wall", over: 4...7, color: 4) { cliff.wall(at: $0) },
      .line(
        "not clipped", x: plain.map { $0.w }, y: plain.map { $0.b }, color: 1),
      .line(
        "clipped", x: clipped.map { $0.w }, y: clipped.map { $0.b }, color: 2),
      .points("start", x: [start.w], y: [start.b], color: 3),
      .note(findings[0], x: 4.05, y: -1.15),
      .note(findings[1], x: 4.05, y: -1.35),
    ])
}

private func words(for path: [Cliff.Point], on cliff: Cliff) -> String {
  let end = path[path.count - 1]
  let format = NumberFormat.significant(2)
  return "longest step " + format.text(path.longestStep) + ", error "
    + format.text(cliff.error(at: end).value)
}
// snippet.end
