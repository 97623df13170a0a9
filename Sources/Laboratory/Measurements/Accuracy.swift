import Autodiff
import Datasets
import LinearAlgebra
import NeuralNetworks

// snippet.accuracy
/// Returns the share of the rows whose largest logit is that of the label.
///
/// Of logits that are not numbers none is the largest.
public func accuracy(of logits: Matrix, labels: [Int]) -> Double {
  let correct = labels.indices.filter { row in
    let scores = logits.rows(row..<row + 1)
    return scores.elements.firstIndex(of: scores.maximum) == labels[row]
  }
  return Double(correct.count) / Double(labels.count)
}

extension Sequential {
  /// Returns the share of the examples that are classified correctly in a pass
  /// of the given kind.
  public func accuracy(
    on data: Dataset, in mode: Tape.Mode = .evaluation
  ) -> Double {
    Laboratory.accuracy(
      of: self(Tape(mode: mode).variable(data.inputs)).value,
      labels: data.labels)
  }

  /// Returns the mean cross-entropy of the examples.
  public func meanLoss(on data: Dataset) -> Double {
    loss(on: data, in: .evaluation).value[0, 0]
  }
}
// snippet.end
