import Foundation
import LinearAlgebra
import Testing

@testable import Datasets

@Suite struct DigitsTests {
  @Test func shapeAndSplit() {
    let digits = Digits.load()
    #expect(digits.all.inputs.shape == "1797×64")
    #expect(digits.train.count == 1437)
    #expect(digits.test.count == 360)
    #expect(digits.test.labels.last == digits.all.labels.last)
    #expect(digits.train.inputs[1436, 20] == digits.all.inputs[1436, 20])
  }
}
