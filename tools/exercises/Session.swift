import Diagnostics
import Foundation
import Workshop

/// What the commands have in common.
struct Session {
  let options: Options
  let catalog: Catalog
  let bench: Bench
  let desk: Desk

  init(_ options: Options) throws {
    self.options = options
    let current = FileManager.default.currentDirectoryPath
    guard let root = Self.packageRoot(from: current) else {
      throw UsageError(
        "there is no Package.swift with a folder 'chapters' beside it, here or "
          + "above; change into the package")
    }
    catalog = Catalog(root: root)
    desk = Desk(catalog)
    bench = Bench(catalog: catalog, binaries: Self.binaries)
  }

  /// Returns the exercise that the arguments name.
  func assignment() throws -> Assignment {
    guard let number = options.number else {
      throw UsageError(
        "'\(options.command)' needs the number of an exercise, as in "
          + "'\(options.command) \(catalog.assignments.first?.number ?? "2.3")'"
      )
    }
    if let assignment = catalog[number] { return assignment }
    let numbers = catalog.assignments.map(\.number)
    let nearest = nearestNumber(to: number).map { " Did you mean \($0)?" }
    throw UsageError(
      "there is no exercise '\(number)'.\(nearest ?? "")"
        + (numbers.isEmpty ? " No chapter sets any" : ""))
  }

  /// Returns the exercise whose number is nearest: in the same chapter, if
  /// there is one.
  private func nearestNumber(to number: String) -> String? {
    let parts = number.split { $0 == "." || $0 == "-" || $0 == "," }
    let chapter = Int(parts.first ?? "") ?? 0
    let index = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    return catalog.assignments.map { assignment in
      let own = assignment.number.split(separator: ".").compactMap { Int($0) }
      return (
        number: assignment.number,
        distance: 100 * abs(own[0] - chapter) + abs(own[1] - index)
      )
    }.min { $0.distance < $1.distance }?.number
  }

  /// A warning if graders are not the book's; empty if they are.
  var sealWarning: [String] {
    let broken = Seals(catalog).broken
    guard !broken.isEmpty else { return [] }
    return ["These are not as they came with the book; they grade as they are:"]
      + broken.map { "  " + $0 }
  }

  private static func packageRoot(from directory: String) -> String? {
    var directory = URL(fileURLWithPath: directory).standardized.path
    let manager = FileManager.default
    while true {
      if manager.fileExists(atPath: directory + "/Package.swift"),
        manager.fileExists(atPath: directory + "/chapters")
      {
        return directory
      }
      let parent = (directory as NSString).deletingLastPathComponent
      if parent == directory || parent.isEmpty { return nil }
      directory = parent
    }
  }

  /// The directory of the tool's own binary, where the modules lie, too.
  private static var binaries: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: path).resolvingSymlinksInPath()
      .deletingLastPathComponent().path
  }
}
