import Ground

/// How far the libraries' results are from those of PyTorch and JAX, case by
/// case, as the tests against them found it.
package struct FrameworkRecord: Codable, Equatable, Sendable {
  /// A network, a layer or an optimizer that was computed by all.
  package struct Case: Codable, Equatable, Sendable {
    /// The name, as in `batchnorm-training`.
    package var name: String

    /// The number of values, outputs and gradients, that were compared.
    package var values: Int

    /// The value that is farthest from theirs.
    package var farthest: String

    /// How far it is, relative to the greatest of its elements.
    package var difference: Double

    /// How far JAX's values are from PyTorch's, likewise.
    package var torchAgainstJAX: Double

    package init(
      name: String, values: Int, farthest: String, difference: Double,
      torchAgainstJAX: Double
    ) {
      self.name = name
      self.values = values
      self.farthest = farthest
      self.difference = difference
      self.torchAgainstJAX = torchAgainstJAX
    }
  }

  /// The fingerprint of the libraries, the tests and the frameworks' values.
  package var fingerprint: String

  /// The versions of the frameworks, by their names.
  package var versions: [String: String]

  /// The cases, by their names.
  package var cases: [Case]

  package init(
    fingerprint: String, versions: [String: String], cases: [Case]
  ) {
    self.fingerprint = fingerprint
    self.versions = versions
    self.cases = cases
  }

  /// Where the record is kept.
  package static let path = EvidenceFile.folder + "/frameworks.json"

  /// The folder of the values that the frameworks computed.
  package static let fixtures = "Tests/ReferenceTests/Fixtures"

  /// Reads the record of the package at `root`; `nil` if there is none.
  ///
  /// Throws an ``EvidenceFile/Mismatch`` if the file is not what it should be.
  package init?(root: String) throws {
    guard let record = try SealedRecord<Self>.read(Self.path, root: root) else {
      return nil
    }
    self = record
  }

  /// Writes the record, whole or not at all.
  package func write(root: String) throws {
    try SealedRecord(self).write(Self.path, root: root)
  }

  /// Returns the fingerprint of what the comparison depends on now.
  package static func fingerprint(root: String) -> String {
    var fingerprint = Fingerprint()
    for folder in [
      "Sources/LinearAlgebra", "Sources/Autodiff", "Sources/NeuralNetworks",
      "Tests/ReferenceTests",
    ] {
      for file in FileSystem.files(below: "\(root)/\(folder)") {
        fingerprint.combine("\(folder)/\(file)")
        fingerprint.combine(
          FileSystem.bytes(of: "\(root)/\(folder)/\(file)") ?? [])
      }
    }
    return fingerprint.text
  }
}
