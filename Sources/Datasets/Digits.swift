import Foundation
import LinearAlgebra

/// 1,797 handwritten digits, as images of 8×8 pixels.
///
///     let digits = Digits.load()
///     digits.train.inputs.shape  // 1437×64
///     digits.test.count          // 360
///
/// An input is the pixels of an image row by row, from 0 (white) to 1 (black).
/// The first 1,437 examples are for training, the last 360 for testing, as
/// they come: which writer drew what is not recorded.
///
/// Reference: Alpaydin and Kaynak, "Optical Recognition of Handwritten Digits",
/// UCI Machine Learning Repository, 1998, doi:10.24432/C50P49 (CC BY 4.0).
public struct Digits: Sendable {
  /// The number of examples for training.
  public static let trainingCount = 1437

  /// All examples.
  public let all: Dataset

  /// The examples to learn from.
  public var train: Dataset { all[0..<Self.trainingCount] }

  /// The examples to be judged by.
  public var test: Dataset { all[Self.trainingCount..<all.count] }

  /// Returns the digits that come with this package.
  ///
  /// It stops the program if the file is missing or damaged.
  public static func load() -> Digits {
    do {
      return try Digits(contentsOf: resource())
    } catch {
      fatalError("\(error)")
    }
  }

  /// Reads the digits from a file.
  public init(contentsOf file: URL) throws(DatasetError) {
    let text: String
    do {
      text = try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw DatasetError(path: file.path, line: nil, "cannot be read")
    }
    try self.init(parsing: text, path: file.path)
  }

  /// Reads the digits from text; `path` is named in errors.
  init(parsing text: String, path: String) throws(DatasetError) {
    var elements: [Double] = []
    var labels: [Int] = []
    let lines = text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (i, line) in lines.enumerated() {
      // The newline that ends the file starts no example.
      if line.isEmpty, i == lines.count - 1 { break }
      let fields = line.split(
        separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard fields.count == 65 else {
        throw DatasetError(
          path: path, line: i + 1,
          "64 pixels and a label expected, \(fields.count) fields found")
      }
      for (column, field) in fields.enumerated() {
        let word = String(Substring(field))
        let limit = column < 64 ? 16 : 9
        guard let number = Int(word), 0...limit ~= number else {
          throw DatasetError(
            path: path, line: i + 1,
            "field \(column + 1) must be from 0 to \(limit), not '\(word)'")
        }
        if column < 64 {
          elements.append(Double(number) / 16)
        } else {
          labels.append(number)
        }
      }
    }
    guard labels.count == 1797 else {
      throw DatasetError(
        path: path, line: nil, "1797 digits expected, \(labels.count) found")
    }
    all = Dataset(
      inputs: Matrix(rows: labels.count, columns: 64, elements: elements),
      labels: labels)
  }

  /// The file that comes with this package.
  static func resource() throws(DatasetError) -> URL {
    let file = Bundle.module.url(
      forResource: "digits", withExtension: "csv", subdirectory: "Resources")
    guard let file else {
      throw DatasetError(
        path: Bundle.module.bundlePath + "/Resources/digits.csv", line: nil,
        "is missing; build the package again")
    }
    return file
  }
}

/// What is wrong with a file of data.
public struct DatasetError: Error, Equatable, CustomStringConvertible {
  /// The path of the file.
  public let path: String

  /// The line, from 1; nil if the whole file is meant.
  public let line: Int?

  /// What is wrong.
  public let message: String

  init(path: String, line: Int?, _ message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  public var description: String {
    line.map { "\(path):\($0): error: \(message)" }
      ?? "\(path): error: \(message)"
  }
}
