import Plotting

/// Draws what becomes of the gradient at every scale, and the network of one of
/// them more strongly.
public func fanChart(of fan: Fan, place: Int) -> Chart {
  let x = (0..<fan.depth).map { Double($0) }
  let format = NumberFormat.significant(2)
  let left = fan.gradients[place].last ?? 1
  let summary =
    "The gradient \(fan.fate(of: place).rawValue): through \(fan.depth) layers "
    + "it is multiplied by \(format.text(left)). Of \(fan.scales.count) "
    + "networks, each with another scale of the weights, "
    + "\(fan.survivors) let it survive."
  let fates: [(Fan.Fate, Int)] = [
    (.explodes, 1), (.survives, 2), (.vanishes, 0),
  ]
  let lines = fates.flatMap { fate, color in
    fan.scales.indices.filter { fan.fate(of: $0) == fate }.map {
      Mark.line(fate.rawValue, x: x, y: fan.gradients[$0], color: color)
    }
  }
  var chart = Chart(
    "What becomes of a gradient",
    x: .linear("layers below the last", in: 0...60),
    y: .log("size of the gradient", in: 1e-18...1e18), summary: summary,
    aspect: 0.56,
    marks: lines + [
      .points("this network", x: x, y: fan.gradients[place], color: 3)
    ])
  chart.isToldBySummary = true
  return chart
}
