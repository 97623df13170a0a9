import Foundation

/// A package as its folders show it.
///
/// The modules follow from the layout, and what they need from the imports.
/// The manifest is not asked: it is a program that only the toolchain can
/// evaluate, in seconds and under a lock, and what it says is weaker. A module
/// can import another that its target does not name, as long as something else
/// has it built. A module of the wrong name cannot hide: an import that belongs
/// to nobody is a mistake.
struct PackageModules {
  /// The modules, in the order of their paths.
  let modules: [Module]

  /// The places of the modules in `modules`, by their names.
  private let indices: [String: Int]

  /// Reads the package in a directory.
  ///
  /// Throws if there is none, or if a file cannot be read as text.
  init(at root: String) throws {
    guard FileManager.default.fileExists(atPath: root + "/Package.swift") else {
      throw NoPackage(directory: root)
    }
    let modules = try Layout(root: root).modules
    self.modules = modules
    var indices: [String: Int] = [:]
    for (i, module) in modules.enumerated() {
      indices[module.name] = i
    }
    self.indices = indices
  }

  /// Returns the module of a name.
  func module(named name: String) -> Module? {
    indices[name].map { modules[$0] }
  }
}

/// There is no package where one was sought.
struct NoPackage: Error, CustomStringConvertible {
  let directory: String

  var description: String {
    "there is no Package.swift in \(directory); run it from the package"
  }
}
