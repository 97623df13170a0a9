/// The parts of the package, from the ground up: none needs one above it.
enum Area: Int, CaseIterable, Comparable {
  case sources, tools, chapters, tests

  static func < (a: Area, b: Area) -> Bool { a.rawValue < b.rawValue }
}

/// A folder of sources that is compiled as one.
struct Module {
  /// The name that it is imported by.
  let name: String

  /// Its folder, relative to the package.
  let path: String

  /// The part of the package that it belongs to.
  let area: Area

  /// The folder of the chapter that it belongs to, if it does.
  let chapter: String?

  /// What it is to its chapter, such as `code`.
  let role: String?

  /// Its files, in the order of their paths.
  let files: [SourceFile]
}

extension Module {
  /// The modules that promise to need the standard library alone.
  static let freestanding = [
    "LinearAlgebra", "Autodiff", "NeuralNetworks", "Plotting", "Experiments",
  ]

  /// Returns the folder of a file within the module; empty for its own.
  func folder(of file: SourceFile) -> String {
    let parts = file.path.dropFirst(path.count + 1).split(separator: "/")
    return parts.dropLast().joined(separator: "/")
  }
}
