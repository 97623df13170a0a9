import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct ClippingTests {
  /// Returns gradients with the given values, and their parameters.
  private func gradients(
    _ values: Matrix...
  ) -> (gradients: Gradients, parameters: [Parameter]) {
    let one = Tape().variable([[1]])
    var gradients = one.tape.gradients(of: one)
    let parameters = values.map { value in
      let parameter = Parameter(Matrix(zerosLike: value))
      gradients[parameter] = value
      return parameter
    }
    return (gradients, parameters)
  }

  /// Returns the cosine of the angle between two gradients.
  private func cosine(
    _ a: Gradients, _ b: Gradients, _ parameters: [Parameter]
  ) -> Double {
    let product = parameters.reduce(0) { $0 + dot(a[$1], b[$1]) }
    return product / a.norm(for: parameters) / b.norm(for: parameters)
  }

  @Test func theGlobalNormKeepsTheDirection() {
    var (clipped, parameters) = gradients([[3, 4]], [[0.6, 0.8]])
    let whole = clipped
    let norm = clipped.clip(toGlobalNorm: 1, for: parameters)
    #expect(abs(norm - 26.0.squareRoot()) < 1e-15)
    #expect(abs(clipped.norm(for: parameters) - 1) < 1e-15)
    #expect(abs(cosine(clipped, whole, parameters) - 1) < 1e-15)
    #expect(abs(clipped[parameters[0]][0, 0] - 3 * 0.19612) < 3e-5)
  }

  /// Two tensors, each of norm 1 at most: together √2, in a new direction.
  @Test func aNormForEachParameterChangesTheDirection() {
    var (clipped, parameters) = gradients([[3, 4]], [[0.6, 0.8]])
    let whole = clipped
    clipped.clip(toNorm: 1, for: parameters)
    #expect(abs(clipped.norm(for: parameters) - 2.0.squareRoot()) < 1e-15)
    #expect(
      abs(cosine(clipped, whole, parameters) - 6 / 52.0.squareRoot()) < 1e-15)
    #expect(clipped[parameters[1]] == [[0.6, 0.8]])
  }

  @Test func valuesAreClippedOneByOne() {
    var (clipped, parameters) = gradients([[100, 1, -7]], [[-0.5]])
    clipped.clip(toValue: 1, for: parameters)
    #expect(clipped[parameters[0]] == [[1, 1, -1]])
    #expect(clipped[parameters[1]] == [[-0.5]])
  }

  @Test func smallGradientsAreLeftAsTheyAre() {
    var (clipped, parameters) = gradients([[0.3, -0.1]], [[0]])
    clipped.clip(toGlobalNorm: 1, for: parameters)
    clipped.clip(toNorm: 1, for: parameters)
    #expect(clipped[parameters[0]] == [[0.3, -0.1]])
    #expect(clipped[parameters[1]] == [[0]])
  }

  /// Squares that overflow do not make the norm infinite.
  @Test func hugeGradientsAreScaledDownAllTheSame() {
    var (clipped, parameters) = gradients([[3e200, 4e200]], [[1e300]])
    let norm = clipped.clip(toGlobalNorm: 1e-200, for: parameters)
    #expect(abs(norm - 1e300) < 1e285)
    #expect(abs(clipped[parameters[1]][0, 0] / 1e-200 - 1) < 1e-15)
    #expect(clipped[parameters[0]][0, 0] < 1e-299)
  }

  @Test func anInfiniteGradientIsReportedNotScaled() {
    var (clipped, parameters) = gradients([[.infinity, 1]], [[2]])
    #expect(clipped.clip(toGlobalNorm: 1, for: parameters) == .infinity)
    #expect(clipped[parameters[0]] == [[.infinity, 1]])
    #expect(clipped[parameters[1]] == [[2]])
    clipped[parameters[0]] = [[.nan, 1]]
    #expect(clipped.clip(toGlobalNorm: 1, for: parameters).isNaN)
  }
}
