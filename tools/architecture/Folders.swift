/// Which type is declared in which folder of a module, and who mentions it.
struct Folders {
  private let module: Module

  /// The folders that declare a type that the module sees, by its full name.
  private var homes: [String: Set<String>] = [:]

  init(_ module: Module) {
    self.module = module
    for file in module.files {
      let folder = module.folder(of: file)
      for type in file.types where !type.isPrivate {
        homes[Self.key(type.path), default: []].insert(folder)
      }
    }
  }

  // snippet.graph
  /// The folders, with an arrow from each to those whose types it mentions.
  ///
  /// A type that several folders declare under one full name says nothing.
  var graph: Graph {
    var graph = Graph(Set(module.files.map(module.folder)))
    for file in module.files {
      let folder = module.folder(of: file)
      let own = Set(file.types.map { Self.key($0.path) })
      for mention in file.mentions {
        for name in names(of: mention, own: own) {
          guard let homes = homes[name], homes.count == 1,
            let home = homes.first
          else { continue }
          graph.add(folder, home, by: name, at: mention.position)
        }
      }
    }
    return graph
  }
  // snippet.end

  /// Returns the types of other files that a mention names: `A` and `A.B` for
  /// `A.B`.
  ///
  /// As in the language, a type nested in one around the mention comes before
  /// one further out.
  private func names(
    of mention: SourceFile.Mention, own: Set<String>
  ) -> [String] {
    var path = mention.path
    if path.count > 1, path[0] == module.name, homes[path[0]] == nil {
      path.removeFirst()
    }
    for depth in (0...mention.scope.count).reversed() {
      let outer = mention.scope.prefix(depth)
      let names = (1...path.count).map { Self.key(outer + path.prefix($0)) }
      let isKnown = names.contains { own.contains($0) || homes[$0] != nil }
      if isKnown { return names.filter { !own.contains($0) } }
    }
    return []
  }

  private static func key(_ path: some Collection<String>) -> String {
    path.joined(separator: ".")
  }
}
