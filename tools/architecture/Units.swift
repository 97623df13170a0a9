/// The parts of the package that the report tells apart: each library and each
/// tool by itself, the modules of the chapters by what they are to them.
struct Units {
  /// A part: some modules that play one role.
  struct Unit {
    let name: String
    let area: Area
    var modules: [Module]

    var files: Int { modules.reduce(0) { $0 + $1.files.count } }
    var lines: Int { modules.flatMap(\.files).reduce(0) { $0 + $1.lines } }
  }

  /// The parts but for the tests, from the ground up.
  let units: [Unit]

  /// The parts, with an arrow for each import of a file.
  private(set) var graph: Graph

  init(_ package: PackageModules) {
    var names: [String: String] = [:]
    var units: [Unit] = []
    for area in Area.allCases where area != .tests {
      for module in package.modules where module.area == area {
        let role = module.role?.split(separator: "/").last
        let name = role.map { "chapters: \($0)" } ?? module.name
        names[module.name] = name
        if let i = units.firstIndex(where: { $0.name == name }) {
          units[i].modules.append(module)
        } else {
          units.append(Unit(name: name, area: area, modules: [module]))
        }
      }
    }
    self.units = units
    graph = Graph(units.map(\.name))
    for arrow in package.graph.arrows {
      guard let from = names[arrow.from], let to = names[arrow.to] else {
        continue
      }
      for use in arrow.uses {
        graph.add(from, to, by: use.name, at: use.position)
      }
    }
  }

  /// The parts by layer, from the ground up: each stands as low as what it
  /// needs lets it.
  var layers: [[Unit]] {
    let heights = graph.heights
    return (0...(heights.values.max() ?? 0)).map { height in
      units.filter { heights[$0.name] == height }
    }
  }
}
