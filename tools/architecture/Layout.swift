import Foundation
import Ground
import Manuscript

/// Finds the modules of a package by its folders.
///
/// Each folder of `Sources`, `tools` and `Tests` with Swift files is a module
/// of its name. A chapter has one for each role.
struct Layout {
  let root: String

  /// The folders of a chapter that are modules, with what their names end in.
  ///
  /// One within another comes first, so that its files are not taken twice.
  private static let roles = [
    ("exercises/grading", "Grading"), ("exercises", "Exercises"),
    ("model", "Model"), ("code", ""),
    ("tests", "Tests"),
  ]

  /// The modules, in the order of their paths.
  var modules: [Module] {
    get throws {
      var modules: [Module] = []
      for (folder, area) in [
        ("Sources", Area.sources), ("tools", .tools), ("Tests", .tests),
      ] {
        for name in folders(in: folder) {
          modules += try module(name, at: "\(folder)/\(name)", area)
        }
      }
      for name in folders(in: "chapters") { modules += try chapter(name) }
      return modules.sorted { $0.path < $1.path }
    }
  }

  private func chapter(_ folder: String) throws -> [Module] {
    guard let chapter = Chapter(folderName: folder) else { return [] }
    var taken: Set<String> = []
    return try Self.roles.flatMap { role, suffix in
      // A program's module has underscores where its target has hyphens.
      let name =
        role == "code"
        ? chapter.command.replacing("-", with: "_")
        : chapter.moduleName + suffix
      let modules = try module(
        name, at: "\(chapter.folder)/\(role)",
        role == "tests" ? .tests : .chapters, chapter: folder, role: role,
        except: taken)
      taken.formUnion(modules.flatMap { $0.files.map(\.path) })
      return modules
    }
  }

  private func module(
    _ name: String, at path: String, _ area: Area, chapter: String? = nil,
    role: String? = nil, except taken: Set<String> = []
  ) throws -> [Module] {
    let paths = swiftFiles(below: path).filter { !taken.contains($0) }
    if paths.isEmpty { return [] }
    let files = try paths.map {
      SourceFile(
        path: $0,
        source: try String(contentsOfFile: "\(root)/\($0)", encoding: .utf8))
    }
    return [
      Module(
        name: name, path: path, area: area, chapter: chapter, role: role,
        files: files)
    ]
  }

  private func folders(in path: String) -> [String] {
    FileSystem.names(in: "\(root)/\(path)").filter {
      FileSystem.isDirectory("\(root)/\(path)/\($0)")
    }
  }

  private func swiftFiles(below path: String) -> [String] {
    FileSystem.files(below: "\(root)/\(path)")
      .filter { $0.hasSuffix(".swift") }.map { "\(path)/\($0)" }
  }
}
