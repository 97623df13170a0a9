import Foundation
import Grading
import Testing

/// Graders run in the tool itself, so whatever an attempt returns must not stop
/// them.
@Suite struct NonsenseTests {
  @Test(arguments: Book.numbers)
  func noAnswerStopsAGrader(number: String) throws {
    let exercise = try #require(exercises.first { $0.number == number })
    let result = try #require(
      exercise.functionType.components(separatedBy: " throws -> ").last)
    for seed in 0..<200 {
      let channel = NonsenseChannel(result, seed: UInt64(seed))
      let verdict = try exercise.verdict(on: RemoteAttempt(channel)) { _ in }
      #expect(verdict != .solved && verdict != .unsolved, "seed \(seed)")
    }
  }
}

/// The other side of a channel, which returns values of the right type and
/// nothing else that is right.
private final class NonsenseChannel: Channel, @unchecked Sendable {
  private let type: String
  private var random: UInt64
  private var bytes: [UInt8] = []

  init(_ type: String, seed: UInt64) {
    self.type = type
    random = seed
  }

  func send(_ message: [UInt8]) {}

  func receive() -> [UInt8] {
    bytes = [3]
    write(type[...])
    return bytes
  }

  private static let numbers = [
    0, -0.0, .nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude,
    1e-9, 1, -1,
    0.5, 3, 1e18, -7.25,
  ]

  /// Returns a number below another, by the multiplicative generator of Steele
  /// and Vigna with a hash of the state.
  private func choose(_ count: Int) -> Int {
    random = random &* 0xD134_2543_DE82_EF95 &+ 1
    return Int((random >> 33) % UInt64(count))
  }

  private func write(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes += $0 }
  }

  private func write(_ type: Substring) {
    switch type {
    case "Swift.Double":
      write(Self.numbers[choose(Self.numbers.count)].bitPattern)
    case "Swift.Int":
      let numbers = [0, 1, -1, 2, 1000, .max, .min]
      write(UInt64(bitPattern: Int64(numbers[choose(numbers.count)])))
    case "LinearAlgebra.Matrix":
      let (rows, columns) = (1 + choose(4), 1 + choose(4))
      write(UInt64(rows))
      write(UInt64(columns))
      write(count: rows * columns, "Swift.Double")
    case _ where type.hasPrefix("Swift.Array<"):
      write(count: choose(6), type.dropFirst(12).dropLast())
    case _ where type.hasPrefix("Swift.Optional<"):
      bytes.append(UInt8(choose(2)))
      if bytes.last == 1 { write(type.dropFirst(15).dropLast()) }
    case _ where type.hasPrefix("("):
      for element in type.dropFirst().dropLast().split(separator: ", ") {
        write(element.drop { $0 != " " }.dropFirst())
      }
    default: Issue.record("nothing is known of values of type '\(type)'")
    }
  }

  private func write(count: Int, _ type: Substring) {
    write(UInt64(count))
    for _ in 0..<count { write(type) }
  }
}
