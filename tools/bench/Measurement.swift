import Foundation

/// A result in the words of the scripts of `tools/peers`.
struct Measurement: Encodable {
  let workload: String
  var secondsPerStepMedian: Double?

  /// The losses before updates 1, 5 and 10.
  var losses: [Double]?

  /// The rows and columns of the matrices of a product, and its speed in
  /// billions of operations a second.
  var n: Int?
  var gflops: Double?

  /// The seconds that all of the training took, and the loss at its end.
  var fitS: Double?
  var loss: Double?

  /// Prints the result: as JSON, or as `text`.
  func print(asJSON: Bool, text: String) throws {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = .sortedKeys
    Swift.print(
      asJSON ? String(decoding: try encoder.encode(self), as: UTF8.self) : text)
  }
}

/// Returns two columns of text: the times of a piece of work.
func columns(_ cost: Cost) -> String {
  String(
    format: "%8.3f ms wall %8.3f ms processor", 1e3 * cost.wall,
    1e3 * cost.processor)
}
