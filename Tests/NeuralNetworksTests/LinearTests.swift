import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct LinearTests {
  @Test func aRowOfTheOutputIsXWPlusB() {
    let layer = Linear(weight: [[1, 2], [3, 4]], bias: [[10, 20]])
    let x: Matrix = [[1, 1], [0, 2]]
    #expect(layer(x) == [[14, 26], [16, 28]])
  }
}
