import Autodiff
import LinearAlgebra
import Testing

@Suite struct GradientCheckTests {
  private let point: Matrix = [[0.3, -0.7], [1.1, 0.2]]

  @Test func aRightDerivativeAgreesToTenDigits() {
    let check = GradientCheck(at: [point]) { tanh($0[0]) }
    #expect(check.relativeError > 0 && check.relativeError < 1e-9)
  }

  /// 1 + y² in place of 1 - y², in one element: the check says which.
  @Test func aWrongDerivativeIsFoundAndItsPlaceNamed() {
    let check = GradientCheck(at: [[[1]], point]) { operands in
      let y = tanh(operands[1].value)
      let wrong = operands[1].tape.record(y, from: operands[1]) { dy in
        var dx = dy * (1 - y * y)
        dx[1, 0] = dy[1, 0] * (1 + y[1, 0] * y[1, 0])
        return dx
      }
      return operands[0] * wrong
    }
    #expect(check.relativeError > 0.1)
    #expect(check.position == (operand: 1, row: 1, column: 0))
    #expect(check.derivative.exact > check.derivative.estimate)
  }

  @Test func aMissingTermOfOnePartInATenThousandIsFound() {
    let check = GradientCheck(at: [point]) { operands in
      let x = operands[0]
      return x.tape.record(x.value, from: x) { dy in 1.0001 * dy }
    }
    #expect(abs(check.relativeError - 1e-4) < 1e-6)
  }

  @Test func aDerivativeThatIsNotANumberIsAnError() {
    let check = GradientCheck(at: [point]) { operands in
      let x = operands[0]
      return x.tape.record(x.value, from: x) { dy in .nan * dy }
    }
    #expect(check.relativeError.isNaN)
  }

  @Test func theParametersAreLeftAsTheyWere() {
    let parameter = Parameter(point)
    let check = GradientCheck(of: [parameter]) { tape in
      square(tape.variable(for: parameter))
    }
    #expect(check.relativeError < 1e-9)
    #expect(parameter.value == point)
  }
}
