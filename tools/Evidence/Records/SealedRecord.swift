import Foundation
import Ground

/// A record in a file of its own, under a checksum, so that one which was
/// damaged or edited is not believed.
struct SealedRecord<Record: Codable>: Codable {
  private var checksum: String

  /// What is recorded.
  private(set) var record: Record

  /// Seals a record.
  init(_ record: Record) throws {
    checksum = try Self.checksum(of: record)
    self.record = record
  }

  /// Reads a file; `nil` if there is none.
  ///
  /// Throws an ``EvidenceFile/Mismatch`` if it is not what it should be.
  static func read(_ path: String, root: String) throws -> Record? {
    guard let bytes = FileSystem.bytes(of: "\(root)/\(path)") else {
      return nil
    }
    guard let sealed = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      let checksum = try? checksum(of: sealed.record),
      checksum == sealed.checksum
    else { throw EvidenceFile.Mismatch(path: path) }
    return sealed.record
  }

  /// Writes the file, whole or not at all.
  func write(_ path: String, root: String) throws {
    try FileSystem.writeWhole(
      try Self.bytes(of: self) + Array("\n".utf8), to: "\(root)/\(path)",
      creatingFolders: true)
  }

  private static func checksum(of record: Record) throws -> String {
    var fingerprint = Fingerprint()
    fingerprint.combine(try bytes(of: record))
    return fingerprint.text
  }

  private static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return Array(try encoder.encode(value))
  }
}
