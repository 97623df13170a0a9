import LinearAlgebra

// snippet.softmax
/// The cross-entropy of the softmax of `logits` with `labels`.
///
/// With `p = softmax(logits)`, the loss of a row with label `k` is `-log pₖ`,
/// and its gradient `p - e`, where `e` is 1 at the label, else 0.
///
/// - Parameters:
///   - logits: One row per example, one column per class.
///   - labels: The class of each example, from 0.
/// - Returns: The mean over the rows, 1×1.
public func softmaxCrossEntropy(_ logits: Variable, labels: [Int]) -> Variable {
  let value = logits.value
  let (rows, classes) = (value.rows, value.columns)
  require(
    labels.count == rows, "\(labels.count) labels for logits of \(value.shape)")
  for label in labels {
    require(
      0..<classes ~= label, "The label \(label) is not in 0..<\(classes)")
  }
  let logProbabilities = value.logSoftmax
  let total = labels.indices.reduce(0) { $0 - logProbabilities[$1, labels[$1]] }
  return logits.tape.record([[total / Double(rows)]], from: logits) { dy in
    var gradient = exp(logProbabilities)
    for (row, label) in labels.enumerated() {
      // Of a row that is certain, p - 1 would keep no digit: add up the rest.
      gradient[row, label] = 0
      let rest = (0..<classes).reduce(0) { $0 + gradient[row, $1] }
      gradient[row, label] = -rest
    }
    return gradient * (dy[0, 0] / Double(rows))
  }
}
// snippet.end

// snippet.binary
/// The binary cross-entropy of `σ(logits)` with `targets`.
///
/// With `s = σ(z)`, the loss of an element is `-t log s - (1 - t) log(1 - s)`,
/// computed as `(1 - t) softplus(z) + t softplus(-z)`, and its gradient `s - t`,
/// computed as `(1 - t) σ(z) - t σ(-z)`: no digit is lost where σ saturates.
///
/// - Parameters:
///   - logits: The logarithms of the odds, of any shape.
///   - targets: The probabilities to match, from 0 to 1, of the same shape.
/// - Returns: The mean over the elements, 1×1.
public func binaryCrossEntropy(logits: Variable, targets: Matrix) -> Variable {
  let z = logits.value
  requireSameShape(z, targets)
  let losses =
    (1 - targets).scaled(by: softplus(z)) + targets.scaled(by: softplus(-z))
  return logits.tape.record([[losses.mean]], from: logits) { dy in
    ((1 - targets) * sigmoid(z) - targets * sigmoid(-z))
      * (dy[0, 0] / Double(z.elements.count))
  }
}
// snippet.end

// snippet.squared
/// The squared error of `predictions`.
///
/// With `n` rows, the loss is `‖x - t‖² / n`, and its gradient `2 (x - t) / n`.
/// There is no factor ½.
///
/// - Parameters:
///   - predictions: One row per example.
///   - targets: The values to match, of the same shape.
/// - Returns: The sum over the columns, the mean over the rows, 1×1.
public func squaredError(_ predictions: Variable, targets: Matrix) -> Variable {
  requireSameShape(predictions.value, targets)
  let error = predictions.value - targets
  let n = Double(error.rows)
  return predictions.tape.record([[error.squaredNorm / n]], from: predictions) {
    dy in error * (2 * dy[0, 0] / n)
  }
}

private func requireSameShape(_ predictions: Matrix, _ targets: Matrix) {
  require(
    predictions.shape == targets.shape,
    "Targets of \(targets.shape) for predictions of \(predictions.shape)")
}
// snippet.end
