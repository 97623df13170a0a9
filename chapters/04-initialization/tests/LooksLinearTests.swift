import Experiments
import Laboratory
import LinearAlgebra
import Testing

@testable import initialization

@Suite("Chapter 4: looking linear") struct LooksLinearTests {
  private func networks(
    _ start: LooksLinear.Start, _ depth: Int
  ) -> [LooksLinear] {
    trials(Survey.seeds(20)) {
      LooksLinear(start, depth: depth, using: &$0)
    }
  }

  // An orthogonal matrix is one to a few units of the last place, and each of
  // 200 layers adds its own.
  //
  // mutant LooksLinear.mirrored: row == column ? w[i, j] : -w[i, j] => w[i, j]
  // mutant LooksLinear.weights: .orthogonal(rows: half => .normal(rows: half
  // mutant LooksLinear.init: rows: 1, columns: width) => rows: 32, columns: width)
  @Test(
    "4.16 ReLU layers with mirrored orthogonal weights pass on a gradient with its length unchanged, and the same one for every input, through 200 layers too.",
    arguments: [2, 20, 200])
  func mirroredWeightsKeepTheGradient(depth: Int) {
    for network in networks(.mirrored, depth) {
      #expect(abs(network.left - 1) < 1e-12)
      #expect(abs(network.correlation - 1) < 1e-12)
    }
  }

  // Of twenty networks the least passes on 0.22 and the greatest 2.9: the
  // logarithm has a standard deviation of 0.6, whose range over twenty is 3.7 ±
  // 0.7 of them. Correlations are at most 0.05 behind twenty layers.
  //
  // mutant LooksLinear.weights: Initializer.heNormal => Initializer.glorotNormal
  // mutant LooksLinear.init: relu(layers[layers.count - 1])
  //   => layers[layers.count - 1]
  @Test(
    "4.17 With He's weights, what a hundred ReLU layers of 128 units pass on of the gradient differs fivefold and more between twenty networks, and behind twenty layers the gradients at orthogonal inputs have a correlation of less than 1/20."
  )
  func heScattersAndShatters() {
    let left = networks(.he, 100).map(\.left).sorted()
    Survey.note("greatest over least of 20 networks", left[19] / left[0])
    #expect(left[19] / left[0] > 5)
    let correlation = mean(networks(.he, 20).map(\.correlation))
    Survey.note("correlation behind 20 layers", correlation)
    #expect(correlation < 0.05)
    // The weights keep the mean square: a typical network is not far below.
    #expect(left[10] > 0.2 && left[10] < 2)
  }
}
