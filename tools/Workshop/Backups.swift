import Foundation
import Ground

/// The learner's files as they were before they were replaced.
struct Backups {
  /// The folder, in the package.
  static let folder = ".exercises/backups"

  private let catalog: Catalog

  init(_ catalog: Catalog) { self.catalog = catalog }

  /// Keeps the bytes of a learner's file in a new file, and returns its path in
  /// the package.
  func keep(_ bytes: [UInt8], of assignment: Assignment) throws -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.dateFormat = "yyyy-MM-dd-HHmmss"
    let base =
      "\(Self.folder)/\(assignment.number)-\(assignment.name)-"
      + format.string(from: .now)
    try FileSystem.createDirectory(catalog.path(Self.folder))
    let draft = catalog.path("\(base).\(UUID().uuidString).part")
    defer { FileSystem.remove(draft) }
    try FileSystem.write(bytes, to: draft)
    // A second name for the draft, which never takes the place of a file: the
    // clock may show the same time again.
    var path = base + ".swift"
    var copy = 2
    while link(draft, catalog.path(path)) != 0 {
      // Not every file system has second names.
      if [EPERM, ENOTSUP, EMLINK].contains(errno),
        !FileSystem.exists(catalog.path(path))
      {
        try FileSystem.rename(draft, to: catalog.path(path))
        break
      }
      guard errno == EEXIST else { throw SystemError(Self.folder) }
      path = "\(base)-\(copy).swift"
      copy += 1
    }
    return path
  }
}

/// Returns the reason of an error in the words of the system.
func reason(of error: any Error) -> String {
  if let error = error as? SystemError { return error.reason }
  let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey]
  if let code = (underlying as? NSError)?.code {
    return String(cString: strerror(Int32(code)))
  }
  return error.localizedDescription
}
