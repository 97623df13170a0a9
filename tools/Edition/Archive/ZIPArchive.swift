import Ground
import Site

/// An archive of files, whose bytes follow from theirs alone.
///
/// Every file has the same date, the first one that the format can write. A
/// file is stored as it is if compressing it does not help. Archives of more
/// than 65,535 files or 4 GB would need an extension of the format.
struct ZIPArchive {
  private struct Entry {
    var path: String
    var bytes: [UInt8]
    var isCompressed: Bool
  }

  private var entries: [Entry] = []

  /// The files' paths, in their order.
  var paths: [String] { entries.map(\.path) }

  /// Adds a file, which is `stored` as it is or compressed.
  mutating func add(_ path: String, _ bytes: [UInt8], isStored: Bool = false) {
    entries.append(Entry(path: path, bytes: bytes, isCompressed: !isStored))
  }

  /// The archive as a file.
  var bytes: [UInt8] {
    precondition(entries.count < 65_535, "The archive has too many files")
    let packed = concurrentMap(entries) { entry -> [UInt8]? in
      guard entry.isCompressed else { return nil }
      let packed = deflated(entry.bytes)
      return packed.count < entry.bytes.count ? packed : nil
    }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (entry, packed) in zip(entries, packed) {
      let offset = bytes.count
      let content = packed ?? entry.bytes
      let name = Array(entry.path.utf8)
      let header = header(
        of: entry, packed: packed, name: name)
      bytes += number(0x0403_4B50, 4) + header + name + content
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + header
        // No comment, the first disk, no attributes.
        + number(0, 10) + number(offset, 4) + name
    }
    let start = bytes.count
    bytes += directory
    bytes += number(0x0605_4B50, 4) + number(0, 4)
    bytes += number(entries.count, 2) + number(entries.count, 2)
    bytes += number(directory.count, 4) + number(start, 4) + number(0, 2)
    return bytes
  }

  /// What stands both before a file and in the directory.
  private func header(
    of entry: Entry, packed: [UInt8]?, name: [UInt8]
  ) -> [UInt8] {
    // Version 2.0; names in UTF-8; 1 January 1980, midnight.
    number(20, 2) + number(1 << 11, 2) + number(packed == nil ? 0 : 8, 2)
      + number(0, 2) + number(0x21, 2)
      + number(Int(cyclicRedundancyCheck(entry.bytes)), 4)
      + number((packed ?? entry.bytes).count, 4)
      + number(entry.bytes.count, 4) + number(name.count, 2) + number(0, 2)
  }

  /// Returns a number of so many bytes, the lowest first.
  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
