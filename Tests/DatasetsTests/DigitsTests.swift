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

  @Test func pixelsAreSixteenthsFromZeroToOne() {
    let pixels = Digits.load().all.inputs.elements
    #expect(pixels.min() == 0)
    #expect(pixels.max() == 1)
    #expect(pixels.allSatisfy { ($0 * 16).rounded() == $0 * 16 })
  }

  @Test func everyDigitIsThereAsOftenAsPublished() {
    var counts = [Int](repeating: 0, count: 10)
    for label in Digits.load().all.labels { counts[label] += 1 }
    #expect(counts == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
  }

  /// FNV-1a, 64 bits.
  @Test func theFileIsUnchanged() throws {
    let bytes = try Data(contentsOf: Digits.resource())
    #expect(bytes.count == 264_712)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash &*= 0x100_0000_01B3
    }
    #expect(hash == 0x0B6D_B7D4_442B_BC5D)
  }

  static let good =
    String(repeating: "0,", count: 63) + "16,7"

  @Test(
    "A damaged file is reported with its line",
    arguments: [
      ("\(good)\n1,2,3\n", 2, "64 pixels and a label expected, 3 fields found"),
      (
        "\(good)\n\(good)\n" + good.replacing("16,", with: "17,"), 3,
        "field 64 must be from 0 to 16, not '17'"
      ),
      (good.dropLast() + "x", 1, "field 65 must be from 0 to 9, not 'x'"),
      ("\(good)\n\n\(good)\n", 2, "fields found"),
      ("\(good)\n", nil, "1797 digits expected, 1 found"),
    ])
  func damage(text: String, line: Int?, message: String) throws {
    let error = try #require(throws: DatasetError.self) {
      try Digits(parsing: text, path: "d.csv")
    }
    #expect(error.line == line)
    #expect(error.description.hasPrefix("d.csv:"))
    #expect(error.message.contains(message))
  }

  @Test func aMissingFileIsNamed() throws {
    let error = try #require(throws: DatasetError.self) {
      try Digits(contentsOf: URL(filePath: "/nowhere/digits.csv"))
    }
    #expect(
      error.description == "/nowhere/digits.csv: error: cannot be read")
  }
}
