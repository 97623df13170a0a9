import Ground
import Manuscript
import SwiftHighlighting

/// The code that claims are about: the numeric libraries, what experiments
/// share, and the chapters' own.
package struct CodeBase: Sendable {
  /// The folders of the libraries.
  package static let libraries = [
    "Sources/LinearAlgebra", "Sources/Autodiff", "Sources/NeuralNetworks",
    "Sources/Experiments", "Sources/Datasets",
    "Sources/Laboratory/Measurements",
  ]

  /// The source files.
  package let tree: SourceTree

  /// The bodies, in the order of files and places.
  package let bodies: [CodeBody]

  /// The files, in order.
  package let paths: [String]

  /// Reads the libraries and the chapters' `model` and `code`.
  package init(_ tree: SourceTree, chapters: [Chapter]) {
    self.tree = tree
    let folders = Self.libraries + chapters.flatMap(\.codeFolders)
    paths = folders.flatMap { tree.swiftFiles(below: $0).sorted() }
    bodies = concurrentMap(paths) { path in
      tree.file(path).map { CodeBody.all(in: $0, tree) } ?? []
    }.flatMap(\.self)
  }

  /// Returns the bodies of a file.
  package func bodies(in path: String) -> [CodeBody] {
    bodies.filter { $0.path == path }
  }

  /// Returns the places of the bodies with a name, such as `MeanField.init`:
  /// its last parts are enough.
  func indices(named name: String) -> [Int] {
    bodies.indices.filter {
      let own = bodies[$0].name
      return own == name || own.hasSuffix("." + name)
    }
  }
}

extension Chapter {
  /// Where the code stands that its claims are about.
  package var codeFolders: [String] { [modelFolder, folder + "/code"] }
}
