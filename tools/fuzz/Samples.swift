import Foundation
import Ground

/// The package's own files, which inputs are made from, and a copy of some of
/// them that may be damaged.
struct Samples {
  /// The package.
  let root: String

  /// A small package with one chapter, for this process alone.
  let copy: String

  /// The chapter that the copy has.
  static let chapter = "chapters/02-saturation"

  /// Copies what a chapter needs into a folder.
  init(root: String, into folder: String) throws {
    self.root = root
    copy = folder + "/package"
    let files =
      ["Package.swift", "book/references.bib", "book/glossary.md"]
      + FileSystem.files(below: "\(root)/\(Self.chapter)")
      .map { "\(Self.chapter)/\($0)" }
    for file in files {
      guard let bytes = FileSystem.bytes(of: "\(root)/\(file)") else {
        continue
      }
      try FileSystem.writeWhole(
        bytes, to: "\(copy)/\(file)", creatingFolders: true)
    }
    let name = Self.chapter.split(separator: "/").last ?? ""
    try FileSystem.writeWhole(
      "# A book\n\n```{toctree}\n\(name)\n```\n",
      to: copy + "/book/contents.md", creatingFolders: true)
  }

  /// The files of the package below a folder whose names end so.
  func files(below folder: String, _ suffix: String) -> [[UInt8]] {
    FileSystem.files(below: "\(root)/\(folder)")
      .filter { $0.hasSuffix(suffix) }
      .compactMap { FileSystem.bytes(of: "\(root)/\(folder)/\($0)") }
  }
}
