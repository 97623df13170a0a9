import Testing

@testable import Weaving

@Suite struct SignatureTests {
  @Test func aShortHeadStaysOnItsLine() {
    let short = "func slope(at x: Double) throws -> Double"
    #expect(brokenSignature(short) == short)
  }

  @Test func aLongOneHasALineForEachParameter() {
    #expect(
      brokenSignature(
        "func twin(weights: [String: (Int, Int)], of f: (Double, Int) -> "
          + "Result<A, B>) throws -> (weights: Matrix, biases: Matrix)")
          == """
          func twin(
            weights: [String: (Int, Int)],
            of f: (Double, Int) -> Result<A, B>
          ) throws -> (weights: Matrix, biases: Matrix)
          """)
  }

  @Test func withoutParametersThereIsNothingToBreakAt() {
    let name = String(repeating: "long", count: 20)
    #expect(brokenSignature("func \(name)()") == "func \(name)()")
    #expect(brokenSignature("func \(name)(a: A") == "func \(name)(a: A")
  }

  @Test func noCharacterIsLost() {
    let signature =
      "func f<T: Comparable>(_ first: T, second: [T], third: Int = 3) -> T?"
    let broken = brokenSignature(signature)
    #expect(broken.contains("\n"))
    let squeezed = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(squeezed(broken) == squeezed(signature))
  }
}
