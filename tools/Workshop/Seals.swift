import Ground

/// The fingerprints of graders and solutions as they came with the book.
///
/// A grader that somebody has edited still grades, but whoever asks is told
/// that it is not the book's. The fingerprints of a chapter stand in the file
/// `exercises/grading/seals.txt`, one line a file.
public struct Seals: Sendable {
  private let catalog: Catalog

  /// The seals of the chapters that set exercises.
  public init(_ catalog: Catalog) { self.catalog = catalog }

  /// The files that are not as they came, in the package.
  public var broken: [String] {
    folders.flatMap { folder -> [String] in
      let (now, sealed) = (fingerprints(in: folder), sealed(in: folder))
      return Set(now.keys).union(sealed.keys)
        .filter { now[$0] != sealed[$0] }.sorted()
    }
  }

  /// Takes the files as they are for the book's.
  public func renew() throws {
    for folder in folders {
      let lines = fingerprints(in: folder).sorted { $0.key < $1.key }
        .map { "\($0.value)  \($0.key)\n" }
      try FileSystem.writeWhole(
        Array(lines.joined().utf8), to: file(in: folder))
    }
  }

  private var folders: [String] {
    Set(catalog.assignments.map(\.chapter.gradingFolder)).sorted()
  }

  private func file(in folder: String) -> String {
    catalog.path("\(folder)/seals.txt")
  }

  private func sealed(in folder: String) -> [String: String] {
    let lines = (FileSystem.text(of: file(in: folder)) ?? "").split(
      separator: "\n")
    return Dictionary(
      lines.compactMap { line in
        let parts = line.split(separator: " ")
        return parts.count == 2 ? (String(parts[1]), String(parts[0])) : nil
      }, uniquingKeysWith: { a, _ in a })
  }

  private func fingerprints(in folder: String) -> [String: String] {
    var result: [String: String] = [:]
    for part in [folder, folder + "/solutions"] {
      for name in FileSystem.names(in: catalog.path(part))
      where name.hasSuffix(".swift") {
        let path = "\(part)/\(name)"
        var fingerprint = Fingerprint()
        fingerprint.combine(FileSystem.bytes(of: catalog.path(path)) ?? [])
        result[path] = fingerprint.text
      }
    }
    return result
  }
}
