import Experiments
import Laboratory
import LinearAlgebra
import LstmModel
import NeuralNetworks
import Testing

@testable import lstm

@Suite("Chapter 7: gated recurrent units") struct GatedUnitTests {
  // mutant GRU.init: bias[0, j] = updateBias => bias[0, j] = -updateBias
  // mutant GRU.step: n + z * (h - n) => h + z * (n - h)
  @Test(
    "7.18 With all weights zero, a GRU whose update gate has the bias b passes $\\sigma(b)^T$ back, as the cell of an LSTM with that forget bias does.",
    arguments: [0.0, 1, 2, 3, 5])
  func theUpdateBiasIsAForgetBias(bias: Double) {
    for steps in [1, 10, 100] {
      let cell = CellPath.gradient(forgetBias: bias, steps: steps)
      for reset in [GRU.Reset.beforeProduct, .afterProduct] {
        let measured = GatedUnits.gradient(
          updateBias: bias, steps: steps, reset: reset)
        #expect(abs(measured / cell - 1) < 1e-12)
        #expect(abs(measured / pow(sigmoid(bias), Double(steps)) - 1) < 1e-12)
      }
    }
  }

  // Over 20 seeds the logarithm of what is left has a standard deviation of 0.6
  // with bias 0, 0.3 with bias 1 and 0.05 with bias 3, so that a mean of twenty
  // varies by 0.13 at most. Slopes and gates that move add 3 % to 15 %. As
  // PyTorch and Keras draw it, no network of twenty leaves more than 2e-9.
  //
  // mutant GatedUnits.predicted: (1 - z) * r => 1 - z
  // mutant GRU.drawnByPyTorch: 1 / (3 * Double(size)) => 1 / Double(size)
  // mutant GRU.drawnByKeras: recurrentCandidate.weight.value = rows.columns(
  //   => recurrentCandidate.weight.value = 3 * rows.columns(
  // mutant RecurrentNetwork.init: updateBias: updateBias => updateBias: 1
  @Test(
    "7.19 Before training, a GRU with an orthogonal matrix for each gate leaves of the gradient over 50 steps what theory predicts, to within a factor of 1.6: less than a millionth with update bias 0, and more than a tenth with bias 3. As PyTorch and Keras draw it, it leaves less than a hundred-millionth."
  )
  func theUpdateBiasDecides() {
    func left(_ name: String, _ kind: RecurrentNetwork.Kind) -> Double {
      let left = geometricMean(
        Horizons.ratios(of: kind, length: 50, seeds: Survey.seeds(20)))
      Survey.note(
        "\(name), geometric mean of 20", left, test: "theUpdateBiasDecides()")
      return left
    }
    for reset in [GRU.Reset.beforeProduct, .afterProduct] {
      for bias in [0.0, 1, 3] {
        let measured = left(
          "bias \(Int(bias)), \(reset)", .gru(updateBias: bias, reset))
        let predicted = GatedUnits.predicted(updateBias: bias, steps: 50)
        #expect(measured / predicted > 1 / 1.6 && measured / predicted < 1.6)
        if bias == 0 { #expect(measured < 1e-6) }
        if bias == 3 { #expect(measured > 0.1) }
      }
    }
    #expect(left("as PyTorch draws it", .pyTorchGRU) < 1e-8)
    #expect(left("as Keras draws it", .kerasGRU) < 1e-8)
  }

  // All sequences are counted, so the only errors are those of rounding.
  //
  // mutant Truncation.gradient: Self.steps - reach => Self.steps - reach - 1
  // mutant Truncation.gradient: Self.steps - 1 - Self.lag => Self.steps - 1
  // mutant Truncation.predictedForInput: reach > Self.lag => reach > 0
  @Test(
    "7.20 If backpropagation is cut off after one step or two, a linear unit that is to say the sign of two steps ago unlearns its input altogether; over three steps or more it learns."
  )
  func whatLiesBehindTheCutIsNotLearnt() {
    for reach in 1...Truncation.steps {
      for (w, a) in [(0.5, 0.5), (-1, 0.9), (0.3, -1.2)] {
        let unit = Truncation(input: w, recurrent: a)
        let gradient = unit.gradient(reach: reach).input
        #expect(abs(gradient - unit.predictedForInput(reach: reach)) < 1e-13)
      }
      let end = Truncation.descended(reach: reach)
      if reach <= Truncation.lag {
        #expect(abs(end.input) < 1e-9)
        #expect(abs(end.explained) < 1e-9)
      } else {
        #expect(end.explained > 0.1)
      }
    }
    // In the middle of five, all five count alike.
    let full = Truncation.descended(reach: Truncation.steps)
    #expect(abs(full.recurrent - 1) < 1e-3)
    #expect(abs(full.explained - 1 / 5.0) < 1e-6)
  }
}
