import LinearAlgebra
import Plotting

// snippet.chart
/// Draws the derivative of the last unit of a chain with respect to each unit,
/// as the tape finds it, and beside it what the weights alone would make of it.
///
/// The gradient is shown on the first part of its way from the last unit to
/// the input: a share `way` of it.
public func chainChart(_ chain: TanhChain, way: Double = 1) -> Chart {
  let gradients = chain.gradients().map { $0.magnitude }
  let units = (0...chain.depth).map { Double($0) }
  let weights = units.map { pow(chain.weight, Double(chain.depth) - $0) }
  let steps = Int((way * Double(chain.depth)).rounded(.toNearestOrEven))
  let reached = chain.depth - steps

  let format = NumberFormat.significant(2)
  let place = reached == 0 ? "At the input" : "At unit \(reached)"
  let finding =
    "\(place), \(steps) units back, the gradient is "
    + format.text(gradients[reached]) + ". The weights alone would make it "
    + format.text(weights[reached]) + "."
  return Chart(
    "The gradient along a chain of tanh units",
    x: .linear("unit (0 is the input)", in: 0...50),
    y: .log("size of the gradient", in: 1e-60...1e30),
    summary: finding,
    marks: [
      .theory("weights alone", x: units, y: weights),
      .points(
        "gradient", x: Array(units.suffix(steps + 1)),
        y: Array(gradients.suffix(steps + 1))),
    ])
}
// snippet.end
