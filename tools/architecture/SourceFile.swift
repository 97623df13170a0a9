import Ground

/// What a Swift file imports, declares and mentions.
struct SourceFile {
  /// An import, and where the module's name stands.
  struct Import {
    var module: String
    var position: SourcePosition
    /// Whether it sees what is not public.
    var isTestable = false
    /// Whether it hands on what it imports.
    var isExported = false
  }

  /// A type that is declared, with the types around it: `["Token", "Kind"]`.
  struct TypeName {
    var path: [String]
    /// Whether only this file sees it.
    var isPrivate: Bool
  }

  /// A place where a type is mentioned.
  struct Mention {
    /// The name as it is written, part by part.
    var path: [String]
    /// The type that it is written in, with those around that one.
    var scope: [String]
    var position: SourcePosition
  }

  /// The path, relative to the package.
  let path: String

  /// The number of lines.
  var lines = 0

  var imports: [Import] = []
  var types: [TypeName] = []
  var mentions: [Mention] = []

  /// The names that it declares for others: types, functions, operators,
  /// properties and cases, and whether each is public.
  var names: [String: Bool] = [:]

  /// All names and operators in it, in whatever place.
  var words: Set<String> = []

  /// Creates a file of which nothing is known yet.
  private init(path: String) { self.path = path }
}

extension SourceFile {
  /// Reads a file by its tokens, so comments and strings say nothing.
  init(path: String, source: String) {
    var reader = SourceReader(SourceFile(path: path), source)
    reader.run()
    self = reader.file
  }
}
