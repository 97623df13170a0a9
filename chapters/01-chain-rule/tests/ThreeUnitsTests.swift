import ChainRuleModel
import LinearAlgebra
import Testing

@testable import chain_rule

@Suite struct ThreeUnitsTests {
  // Nothing is random: the same numbers, found in three ways. A tape adds and
  // multiplies the same factors in another order, which changes the last digits;
  // central differences with this step are right to 1e-11.
  //
  // mutant ThreeUnits.deltas: h[unit] * (1 - h[unit]) => h[unit]
  // mutant ThreeUnits.deltas: delta * weights[unit - 1] => delta
  // mutant ThreeUnits.outputs: w * outputs[outputs.count - 1] => w
  // mutant ThreeUnits.gradients: $0 * $1 => $0 + $1
  @Test(
    "1.1 In a row of three sigmoid units with weights 1, 2 and 2 and the input 1, the first weight's derivative is less than a sixth of the last one's."
  )
  func theFirstWeightLearnsSlowly() {
    let gradients = ThreeUnits.gradients()
    #expect(gradients[0] / gradients[2] < 1 / 6.0)
    #expect(gradients[0] / gradients[2] > 0)
    for (byHand, onTape) in zip(gradients, ThreeUnits.gradientsOnTape()) {
      #expect(abs(byHand / onTape - 1) < 1e-14)
    }
    for unit in 0..<3 {
      let difference = centralDifference(
        of: { weight in
          var weights = ThreeUnits.weights
          weights[unit] = weight
          return ThreeUnits.loss(weights)
        }, at: ThreeUnits.weights[unit], step: 0x1p-17)
      #expect(abs(gradients[unit] - difference) < 1e-10)
    }
  }

  // The picture's numbers are those of the network: its gradient with respect
  // to an input is what a small change of that input does to the loss.
  @Test func thePictureShowsTheNetworksGradient() {
    let passes = SmallNetwork.passes()
    for (i, input) in passes.inputs.enumerated() {
      let difference = centralDifference(
        of: { x in
          var inputs = SmallNetwork.inputs
          inputs[i] = x
          let h = [0, 1].map { j in
            tanh(
              inputs[0] * SmallNetwork.first[0][j]
                + inputs[1] * SmallNetwork.first[1][j])
          }
          let y = tanh(
            h[0] * SmallNetwork.second[0] + h[1] * SmallNetwork.second[1])
          return (y - 1) * (y - 1) / 2
        }, at: input.value, step: 0x1p-17)
      #expect(abs(input.gradient - difference) < 1e-10)
    }
  }
}
