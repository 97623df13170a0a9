import Laboratory
import Plotting

extension Report {
  /// Adds the layers of a package without cycles, and its graph.
  func addHouse(of package: PackageModules) {
    let units = Units(package)
    section("What stands on what")
    addSizes(of: package)
    addLayers(of: units, tests: package.modules.filter { $0.area == .tests })
    figure(
      "house", diagram(of: units),
      "Each arrow is an import. All point down.")
  }

  private func addSizes(of package: PackageModules) {
    let files = package.modules.flatMap(\.files)
    let folders = package.modules.filter { $0.area != .tests }
      .map { Folders($0).graph }
    value("modules", package.modules.count, "modules")
    value("files", files.count, "Swift files")
    value("lines", files.reduce(0) { $0 + $1.lines }, "lines")
    value("arrows", package.graph.arrows.count, "arrows between modules")
    value(
      "folder-arrows", folders.reduce(0) { $0 + $1.arrows.count },
      "arrows between folders of one module")
  }

  private func addLayers(of units: Units, tests: [Module]) {
    func row(_ name: String, _ parts: String, _ units: [Units.Unit]) -> [Cell] {
      [
        .text(name), .text(parts),
        Cell(Double(units.reduce(0) { $0 + $1.modules.count })),
        Cell(Double(units.reduce(0) { $0 + $1.files })),
        Cell(Double(units.reduce(0) { $0 + $1.lines })),
      ]
    }
    let all = Units.Unit(name: "tests", area: .tests, modules: tests)
    var rows = [row("", "tests", [all])]
    for (i, layer) in units.layers.enumerated().reversed() {
      rows.append(
        row("\(i + 1)", layer.map(\.name).joined(separator: ", "), layer))
    }
    table(
      "layers",
      [
        .text("layer"), .text("parts"), Column("modules", .integer),
        Column("files", .integer), Column("lines", .integer),
      ], rows, caption: "The layers, with the ground at the foot.")
  }

  private func diagram(of units: Units) -> Diagram {
    let groups = ["Sources", "tools", "chapters", "Tests"]
    return Diagram(
      "What stands on what",
      summary: "No arrow points upwards, and none closes a cycle.",
      nodes: units.units.map {
        .init($0.name, group: groups[$0.area.rawValue])
      },
      arrows: units.graph.arrows.map { .init($0.from, $0.to) }
    ).withoutImpliedArrows()
  }
}
