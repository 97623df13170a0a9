import Foundation

@testable import architecture

/// A package of a few files on disk, in a folder that is removed with it.
final class SampleTree {
  private let root = NSTemporaryDirectory() + "house-" + UUID().uuidString

  /// Writes files, by their paths.
  init(_ files: [String: String]) throws {
    let manifest = ["Package.swift": "// Only its being there matters."]
    for (path, text) in files.merging(manifest, uniquingKeysWith: { $1 }) {
      let file = URL(filePath: "\(root)/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var package: PackageModules {
    get throws { try PackageModules(at: root) }
  }

  /// Returns what is wrong with a package of some files, line by line.
  static func problems(_ files: [String: String]) throws -> [String] {
    let tree = try SampleTree(files)
    return try tree.package.problems.map(\.description)
  }
}
