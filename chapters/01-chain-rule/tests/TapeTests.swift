import ChainRuleModel
import Foundation
import LinearAlgebra
import Testing

@testable import chain_rule

@Suite struct TapeTests {
  // All numbers are small integers, so the derivatives are exact.
  //
  // mutant ScalarTape.gradient: gradient[operand] += => gradient[operand] =
  // mutant ScalarTape.gradient: gradient[i] * slope => slope
  // mutant ScalarTape.record: operands: operands =>
  //   operands: Array(operands.prefix(1))
  @Test(
    "1.2 The derivative with respect to a number that is used twice is the sum over its uses.",
    arguments: [-3.0, 0, 2, 5], [-2.0, 1, 4])
  func usesAddUp(x: Double, y: Double) {
    let tape = ScalarTape()
    let (a, b) = (tape.number(x), tape.number(y))
    // x² y + x y + x
    let gradient = tape.gradient(of: a * (a * b) + a * b + a)
    #expect(gradient[a] == 2 * x * y + y + 1)
    #expect(gradient[b] == x * x + x)
  }

  @Test func tanhHasTheSlopeThatItsChordsApproach() {
    for x in [-2.0, -0.3, 0, 0.7, 3] {
      let tape = ScalarTape()
      let a = tape.number(x)
      let slope = tape.gradient(of: tanh(a))[a]
      let chord = centralDifference(
        of: { LinearAlgebra.tanh($0) }, at: x, step: 0x1p-17)
      // The law's error at this step, with |tanh‴| ≤ 2: 2 h² / 6 = 2e-11.
      #expect(abs(slope - chord) < 1e-10)
    }
  }

  // An operand whose gradient is zero must not spread infinity times zero.
  @Test func zeroMeansZeroNextToInfinity() {
    let tape = ScalarTape()
    let (x, exploded) = (tape.number(1), tape.number(.infinity))
    // Zero goes back into `x * exploded`, where the slope for x is infinite.
    let gradient = tape.gradient(of: tape.number(0) * (x * exploded) + x)
    #expect(gradient[x] == 1)
    #expect(gradient[exploded] == 0)
  }

  // Counted, not measured: equalities.
  //
  // mutant Doubling.onTape: 0..<count => 1..<count
  // mutant GraphScalar.backward: var visits = 1 => var visits = 0
  // mutant GraphScalar.backward: gradient += upstream => gradient = upstream
  @Test(
    "1.3 Twenty doublings cost the tape 21 visits and the recursion 2,097,151.")
  func visits() {
    let tape = Doubling.onTape(count: 20)
    let graph = Doubling.onGraph(count: 20)
    #expect(tape.visits == 21)
    #expect(graph.visits == 2_097_151)
    #expect(tape.derivative == 1_048_576)
    #expect(graph.derivative == 1_048_576)
  }

  // `(1 + 1/n)ⁿ` falls short of e by the relative amount 1/(2n), up to 1/n²;
  // rounding 1 + 1/n adds n times half an ulp of 1, 1.1e-11.
  //
  // A frame of the recursion holds at least a return address, so 100,000
  // frames need more than 800 KB, on any machine.
  //
  // mutant CompoundInterest.derivative: 0..<count => 1..<count
  // mutant CompoundInterest.graph: y * (1 + 1 / Double(count)) =>
  //   y * (1 / Double(count))
  // mutant ScalarTape.gradient: gradient[i] * slope => gradient[i] + slope
  @Test(
    "1.4 On a stack of 512 KB the tape differentiates 100,000 chained multiplications, and the recursion overflows it."
  )
  func deepChains() async {
    nonisolated(unsafe) var derivative = 0.0
    onSmallStack {
      derivative = CompoundInterest.derivative(count: 100_000)
    }
    let e = LinearAlgebra.exp(1.0)
    #expect(abs(derivative / e - (1 - 1 / 200_000.0)) < 1e-10)

    await #expect(processExitsWith: .failure) {
      onSmallStack {
        let (input, output) = CompoundInterest.graph(count: 100_000)
        output.backward()
        // Only the walk counts here, not the release of the graph.
        exit(input.gradient > 2 ? 0 : 1)
      }
    }
    // The same code with a short chain shows that depth is what fails.
    await #expect(processExitsWith: .success) {
      onSmallStack {
        let (input, output) = CompoundInterest.graph(count: 100)
        output.backward()
        exit(input.gradient > 2 ? 0 : 1)
      }
    }
  }

  // Each object lets go of its operand, which lets go of its own.
  @Test func releasingADeepGraphOverflowsToo() async {
    await #expect(processExitsWith: .failure) {
      onSmallStack {
        _ = CompoundInterest.graph(count: 100_000)
        exit(0)
      }
    }
  }
}

/// Runs `body` on a thread with 512 KB of stack, which is what Apple's systems
/// give to every thread but the first, and waits for it.
func onSmallStack(_ body: @escaping @Sendable () -> Void) {
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    body()
    done.signal()
  }
  thread.stackSize = 512 * 1024
  thread.start()
  done.wait()
}
