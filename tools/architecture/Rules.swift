import Ground

extension PackageModules {
  /// All that is wrong with the arrows of the package, in order.
  var problems: [Diagnostic] {
    (strangers + upwardArrows + unusedImports + hostedImports + targetCycles
      + folderCycles).sorted()
  }

  /// The modules, with an arrow for each import.
  var graph: Graph {
    var graph = Graph(modules.map(\.name))
    for (module, need, target) in imports {
      graph.add(module.name, target.name, by: need.module, at: need.position)
    }
    return graph
  }

  /// The imports of modules of the package: who, what, and which module it is.
  private var imports: [(Module, SourceFile.Import, Module)] {
    modules.flatMap { module in
      module.files.flatMap(\.imports).compactMap { need in
        self.module(named: need.module).map { (module, need, $0) }
      }
    }
  }
}

/// The modules that come with the language or the system.
private let system: Set = [
  "Android", "Darwin", "Dispatch", "Foundation", "FoundationEssentials",
  "FoundationNetworking", "FoundationXML", "Glibc", "Musl", "Observation",
  "PackageDescription", "RegexBuilder", "Swift", "Synchronization", "Testing",
  "WASILibc", "WinSDK", "ucrt",
]

extension PackageModules {
  /// Imports of modules that are nobody's.
  private var strangers: [Diagnostic] {
    modules.flatMap(\.files).flatMap(\.imports).compactMap { need in
      // The toolchain's own begin with an underscore.
      guard !need.module.hasPrefix("_"), !system.contains(need.module),
        module(named: need.module) == nil
      else { return nil }
      let names = modules.map(\.name)
      return Diagnostic(
        .error,
        "'\(need.module)' is neither a module of the package nor one of the "
          + "system; name it after its folder."
          + suggestion(for: need.module, in: names), at: need.position)
    }
  }

  /// Imports of what lies above, or of another chapter.
  private var upwardArrows: [Diagnostic] {
    imports.compactMap { module, need, target in
      let home = target.files[0].path
      if module.area < target.area {
        return Diagnostic(
          .error,
          "'\(module.path)' needs '\(target.name)' of '\(target.path)', which "
            + "lies above it (\(home):1); move what both need below both",
          at: need.position)
      }
      if let chapter = module.chapter, let other = target.chapter,
        chapter != other
      {
        return Diagnostic(
          .error,
          "the chapter '\(chapter)' needs '\(target.name)' of the chapter "
            + "'\(other)' (\(home):1); move what both need to 'Sources'",
          at: need.position)
      }
      return nil
    }
  }

  /// Imports of which no public name occurs in the file.
  ///
  /// Names only, whatever they stand for: an import that is found here is
  /// surely idle, but one that is not may be, too. A learner's file imports
  /// what its solution may need.
  private var unusedImports: [Diagnostic] {
    var names: [String: (all: Set<String>, shared: Set<String>)] = [:]
    for module in modules {
      let declared = module.files.flatMap { $0.names }
      names[module.path] = (
        Set(declared.map(\.key)),
        Set(declared.filter(\.value).map(\.key))
      )
    }
    return modules.filter { $0.role != "exercises" }.flatMap { module in
      module.files.flatMap { file in
        file.imports.compactMap { need -> Diagnostic? in
          guard !need.isExported, let target = self.module(named: need.module),
            let (all, shared) = names[target.path],
            file.words.isDisjoint(with: need.isTestable ? all : shared)
          else { return nil }
          return Diagnostic(
            .error,
            "nothing of '\(need.module)' is used here; remove the import",
            at: need.position)
        }
      }
    }
  }

  /// Imports by which a module that must do without Foundation reaches it.
  private var hostedImports: [Diagnostic] {
    var foundation: [String: SourcePosition] = [:]
    for module in modules {
      for file in module.files {
        for need in file.imports where need.module.hasPrefix("Foundation") {
          foundation[module.name] = foundation[module.name] ?? need.position
        }
      }
    }
    let graph = graph
    // What needs such a module needs Foundation; at most one round a module.
    for _ in modules {
      for arrow in graph.arrows where foundation[arrow.from] == nil {
        foundation[arrow.from] = foundation[arrow.to]
      }
    }
    return modules.filter {
      $0.area == .sources && Module.freestanding.contains($0.name)
    }.flatMap { module in
      module.files.flatMap(\.imports).compactMap { need in
        let isDirect = need.module.hasPrefix("Foundation")
        let target = self.module(named: need.module)
        guard
          let place = isDirect ? need.position : foundation[target?.name ?? ""]
        else { return nil }
        return Diagnostic(
          .error,
          "'\(module.name)' runs in the reader's browser, where there is no "
            + "Foundation, but "
            + (isDirect
              ? "imports it; use the standard library alone"
              : "'\(need.module)' needs it (\(place)); do without"),
          at: need.position)
      }
    }
  }

  /// Modules that need each other.
  private var targetCycles: [Diagnostic] {
    graph.cycles.map { problem($0, "modules") { "imports '\($0)'" } }
  }

  /// Folders of a module that need each other.
  private var folderCycles: [Diagnostic] {
    modules.filter { $0.area != .tests }.flatMap { module in
      Folders(module).graph.cycles.map { cycle in
        problem(cycle, "folders of '\(module.path)'") { "uses '\($0)'" }
      }
    }
  }

  /// Returns what to say about a cycle, at the arrow to remove.
  private func problem(
    _ cycle: [Graph.Arrow], _ what: String, use: (String) -> String
  ) -> Diagnostic {
    func words(_ arrow: Graph.Arrow) -> String {
      let from = arrow.from.isEmpty ? "the top folder" : "'\(arrow.from)'"
      return "\(from) \(use(arrow.uses[0].name))"
    }
    let first = cycle[0]
    let others = cycle.dropFirst().map {
      "\(words($0)) (\($0.uses[0].position))"
    }
    let size = first.uses.count
    return Diagnostic(
      .error,
      "\(what) need each other: \(words(first)) here, "
        + others.joined(separator: ", ") + "; remove the first arrow, "
        + "which \(size) \(size == 1 ? "place shows" : "places show")",
      at: first.uses[0].position)
  }
}
