import Ground
import Workshop

/// What the commands have in common.
struct Session {
  let catalog: Catalog
  let judge: Judge
  let desk: Desk

  init() throws {
    guard let root = PackageRoot.find() else {
      throw UsageError(
        "there is no Package.swift with the folders 'book' and 'chapters' "
          + "beside it, here or above; change into the package")
    }
    catalog = Catalog(root: root)
    desk = Desk(catalog)
    judge = Judge(catalog: catalog, binaries: Self.binaries)
  }

  /// Returns the exercise that the arguments of a command name.
  func assignment<Asking: Command>(
    _ number: String?, for _: Asking
  ) throws -> Assignment {
    guard let number else {
      throw UsageError(
        "'\(Asking.name)' needs the number of an exercise, as in "
          + "'\(Asking.name) \(catalog.assignments.first?.number ?? "2.3")'")
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

  /// Says which graders are not the book's, if some are not.
  func warnOfBrokenSeals() {
    let broken = Seals(catalog).broken
    guard !broken.isEmpty else { return }
    Terminal.output.line()
    Terminal.output.line(
      "These are not as they came with the book; they grade as they are:")
    for path in broken { Terminal.output.line("  " + path) }
  }

  /// The directory of the tool's own binary, where the modules lie, too.
  private static var binaries: String { programFolder() }
}
