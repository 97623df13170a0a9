import LinearAlgebra

/// The smallest recurrent network that has a cliff: one unit without inputs.
///
/// Its state starts at `x₀` and takes `T` steps `xₜ = w σ(xₜ₋₁) + b`. The error
/// is the squared distance of `σ(x_T)` from a target, and a function of the two
/// parameters `w` and `b`.
///
/// Reference: Pascanu, Mikolov and Bengio, "On the difficulty of training
/// recurrent neural networks", 2013, equation 8 and figure 6.
public struct Cliff: Sendable {
  /// A pair of parameters, or of derivatives with respect to them.
  public struct Point: Hashable, Sendable {
    /// The weight.
    public var w: Double

    /// The bias.
    public var b: Double

    /// Creates a point.
    public init(w: Double, b: Double) {
      self.w = w
      self.b = b
    }

    /// The distance from the origin.
    public var norm: Double { (w * w + b * b).squareRoot() }
  }

  /// The state before the first step.
  public var start = 0.5

  /// The number of steps.
  public var steps = 50

  /// The output wanted after the last step.
  public var target = 0.7

  /// Creates the cliff of the reference.
  public init() {}

  // snippet.error
  /// Returns the error at `point` and its gradient.
  ///
  /// With only two parameters, the derivatives of the state are carried forward
  /// beside the state.
  public func error(at point: Point) -> (value: Double, gradient: Point) {
    var x = start
    var dx = Point(w: 0, b: 0)
    for _ in 0..<steps {
      let slope = point.w * sigmoid(x) * sigmoid(-x)
      dx = Point(w: sigmoid(x) + slope * dx.w, b: 1 + slope * dx.b)
      x = point.w * sigmoid(x) + point.b
    }
    let distance = sigmoid(x) - target
    let factor = 2 * distance * sigmoid(x) * sigmoid(-x)
    return (
      distance * distance, Point(w: factor * dx.w, b: factor * dx.b)
    )
  }
  // snippet.end

  // snippet.wall
  /// The bias for which the state never moves from where it starts.
  public func wall(at w: Double) -> Double { start - w * sigmoid(start) }

  /// The factor by which a step multiplies the derivative of a state that never
  /// moves: above 1, the state is on a ridge, and the least push makes it leave.
  public func growth(at w: Double) -> Double {
    w * sigmoid(start) * sigmoid(-start)
  }

  /// Returns the derivative of the error with respect to the bias on the wall.
  public func slopeOnWall(at w: Double) -> Double {
    // The sum of the powers of the growth: that of a geometric series.
    let growth = growth(at: w)
    let sum = (pow(growth, Double(steps)) - 1) / (growth - 1)
    let output = sigmoid(start)
    return 2 * (output - target) * output * (1 - output) * sum
  }
  // snippet.end
}
