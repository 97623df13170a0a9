import LinearAlgebra

extension Tape {
  // snippet.entrances
  /// Returns the gradients of `loss` with respect to everything before it.
  ///
  /// The loss is a single number, a 1×1 matrix.
  ///
  /// - Complexity: A small constant times the cost of the forward pass, and as
  ///   much memory as the values took.
  public func gradients(of loss: Variable) -> Gradients {
    requireScalar(loss)
    return gradients(of: loss, upstream: [[1]])
  }

  /// Returns the gradients of `loss` with respect to `parameters` alone.
  ///
  /// The other gradients are dropped as soon as they have been passed on, and
  /// read as zero afterwards; what no parameter depends on is never computed.
  /// The results are the same.
  public func gradients(
    of loss: Variable, for parameters: [Parameter]
  ) -> Gradients {
    requireScalar(loss)
    var isKept = Array(repeating: false, count: nodes.count)
    for parameter in parameters {
      if let index = self.parameters[parameter] { isKept[index] = true }
    }
    return gradients(of: loss, upstream: [[1]], isKept: isKept)
  }

  /// Returns the product of `upstream` with the Jacobian of `result`.
  ///
  /// This is the gradient of the sum of `upstream * result`.
  public func gradients(of result: Variable, upstream: Matrix) -> Gradients {
    gradients(
      of: result, upstream: upstream,
      isKept: Array(repeating: true, count: nodes.count))
  }

  /// Returns the product of `upstream` with the Jacobian of `result`, for
  /// `variables` alone.
  package func gradients(
    of result: Variable, upstream: Matrix, for variables: [Variable]
  ) -> Gradients {
    var isKept = Array(repeating: false, count: nodes.count)
    for variable in variables { isKept[variable.index] = true }
    return gradients(of: result, upstream: upstream, isKept: isKept)
  }

  private func requireScalar(_ loss: Variable) {
    require(
      loss.rows == 1 && loss.columns == 1,
      "The loss must be a single number (1×1), not \(loss.shape)")
  }
  // snippet.end

  // snippet.backward
  private func gradients(
    of result: Variable, upstream: Matrix, isKept: [Bool]
  ) -> Gradients {
    require(result.tape === self, "The loss is on another tape")
    require(
      upstream.shape == result.shape,
      "An upstream gradient of \(upstream.shape) for a result of "
        + result.shape)
    let isNeeded = neededNodes(for: isKept)
    var shares = Shares(count: nodes.count, isNeeded: isNeeded)
    shares.gradients[result.index] = upstream

    // Adding in place, and moving each gradient out of the list once it is
    // complete, lets the pullbacks work in the memory of their argument.
    for i in (0...result.index).reversed() where isNeeded[i] {
      guard
        let upstream = isKept[i]
          ? shares.gradients[i] : shares.gradients[i].take(),
        !upstream.isZero
      else { continue }
      shares.operands = nodes[i].operands
      nodes[i].pullback(upstream, &shares)
    }
    return Gradients(shares.gradients, on: self)
  }
  // snippet.end

  // snippet.needed
  /// Returns which nodes depend on one that is kept.
  private func neededNodes(for isKept: [Bool]) -> [Bool] {
    var isNeeded = isKept
    for i in nodes.indices where !isNeeded[i] {
      isNeeded[i] = nodes[i].operands.contains { isNeeded[$0] }
    }
    return isNeeded
  }
  // snippet.end
}

extension Matrix {
  /// Whether every element is zero.
  var isZero: Bool { elements.allSatisfy { $0 == 0 } }
}
