import LinearAlgebra

/// Returns the softmax of each row: `yⱼ = exp(xⱼ) / Σₖ exp(xₖ)`.
///
/// `dxⱼ = yⱼ (dyⱼ - Σₖ yₖ dyₖ)`: the gradient is first centred, with the
/// probabilities as weights.
public func softmax(_ x: Variable) -> Variable {
  let y = exp(x.value.logSoftmax)
  return x.tape.record(y, from: x) { dy in
    y * (dy - (y * dy).rowSums)
  }
}

/// Returns the logarithm of the softmax of each row.
///
/// `yⱼ = xⱼ - log Σₖ exp(xₖ)`, and `dxⱼ = dyⱼ - softmax(x)ⱼ Σₖ dyₖ`.
public func logSoftmax(_ x: Variable) -> Variable {
  let y = x.value.logSoftmax
  return x.tape.record(y, from: x) { dy in
    dy - exp(y) * dy.rowSums
  }
}

extension Matrix {
  /// The logarithm of the softmax of each row.
  ///
  /// Shifting a row changes nothing, and with the greatest element at 0 no
  /// exponential overflows.
  var logSoftmax: Matrix {
    let shifted = self - rowMaxima
    return shifted - log(exp(shifted).rowSums)
  }
}
