/// Gradient descent on the cliff.
public struct Descent: Sendable {
  /// Where it starts.
  public var start: Cliff.Point

  /// The size of a step, relative to the gradient.
  public var learningRate: Double

  /// The limit of the gradient's norm; infinite for none.
  public var limit: Double

  /// Creates a descent.
  public init(
    from start: Cliff.Point, learningRate: Double, limit: Double = .infinity
  ) {
    self.start = start
    self.learningRate = learningRate
    self.limit = limit
  }

  // snippet.path
  /// Returns the points that it visits, from the start on.
  public func path(on cliff: Cliff, steps: Int) -> [Cliff.Point] {
    var path = [start]
    for _ in 0..<steps {
      var point = path[path.count - 1]
      let gradient = cliff.error(at: point).gradient
      let scale = min(1, limit / gradient.norm)
      point.w -= learningRate * scale * gradient.w
      point.b -= learningRate * scale * gradient.b
      path.append(point)
    }
    return path
  }
  // snippet.end
}

extension [Cliff.Point] {
  // snippet.longest
  /// The length of the longest step of a path.
  public var longestStep: Double {
    zip(self, dropFirst()).map { from, to in
      Cliff.Point(w: to.w - from.w, b: to.b - from.b).norm
    }.max() ?? 0
  }
  // snippet.end
}
