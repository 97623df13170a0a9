import Foundation
import Platform

/// The memory of W5 after 10 and after 1,000 steps.
func measureMemory() {
  let step = residualNetwork()
  for i in 1...1000 {
    _ = step()
    if [1, 10, 100, 1000].contains(i) {
      print("W5 after \(i) steps: \(peakKilobytes() / 1024) MB")
    }
  }
}

/// The time of a step of W1 at depths up to 1,000 layers, per layer.
func measureDepth() {
  for depth in [10, 30, 100, 300, 1000] {
    let step = sigmoidNetwork(depth: depth)
    let cost = Cost(Effort(seconds: 0.2)) { _ = step() }
    print(
      "depth \(depth):",
      String(format: "%.1f µs a layer", 1e6 * cost.wall / Double(depth)))
  }
}
