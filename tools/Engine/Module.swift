/// A Swift module that is compiled for the browser.
struct Module: Sendable {
  /// A file that no author wrote.
  struct GeneratedFile: Sendable {
    var name: String
    var text: String
  }

  /// What the sources call it.
  var name: String

  /// Its files, relative to the package.
  var sources: [String] = []

  /// The file that is compiled with them.
  var generated: GeneratedFile?

  /// How the compiler optimizes it.
  var optimization: String

  /// The modules that it imports, and those that they import, each after its
  /// own imports.
  var imports: [String] = []
}

extension Module {
  /// Names the function of a chapter's module that returns its explorer.
  private static func entry(of module: String) -> String {
    "\(module).explorer"
  }

  /// What is compiled with a chapter: a function that hands out its explorer.
  static func entry(to module: String) -> GeneratedFile {
    GeneratedFile(
      name: "Entry.swift",
      text: """
        import Plotting

        @_silgen_name("\(entry(of: module))")
        public func explorerForTheEngine() -> Explorer { explorer }

        """)
  }

  /// The list of the explorers, by their numbers.
  ///
  /// It names the chapters' functions and does not import the chapters: an
  /// embedded module compiles again all that it can reach in its imports.
  static func registry(of modules: [String]) -> GeneratedFile {
    var declarations = ""
    var cases = ""
    for (number, module) in modules.enumerated() {
      declarations += """
        @_silgen_name("\(entry(of: module))")
        private func explorer\(number)() -> Explorer


        """
      cases += "  case \(number): explorer\(number)()\n"
    }
    return GeneratedFile(
      name: "Registry.swift",
      text: """
        import Plotting

        \(declarations)\
        @_silgen_name("engine.explorer")
        public func explorer(_ number: Int) -> Explorer {
          switch number {
        \(cases)\
          default: fatalError("there is no such explorer")
          }
        }

        """)
  }
}
