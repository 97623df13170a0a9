import Manuscript

/// Which lines of the sources the book shows.
public struct Coverage: Sendable {
  /// A part of the sources, and how much of it is shown.
  public struct Part: Sendable {
    /// The directory, relative to the package, or what the files have in
    /// common.
    public var directory: String

    /// How many lines the book shows.
    public var shown: Int

    /// How many lines there are, without blank ones and markers.
    public var total: Int
  }

  /// The parts, in order.
  public private(set) var parts: [Part] = []

  /// All parts together.
  public var whole: Part {
    parts.reduce(into: Part(directory: "in all", shown: 0, total: 0)) {
      $0.shown += $1.shown
      $0.total += $1.total
    }
  }

  /// The lines that are not shown: `path:from-to`.
  public private(set) var missing: [String] = []

  /// The libraries that the book promises to explain.
  private static let libraries = [
    "Sources/LinearAlgebra", "Sources/Autodiff", "Sources/NeuralNetworks",
    "Sources/Experiments", "Sources/Laboratory/Measurements",
  ]

  /// Compares what the book shows with the sources.
  init(shown: [String: Set<Int>], chapters: [Chapter], in tree: SourceTree) {
    for directory in Self.libraries {
      add(tree.swiftFiles(below: directory), as: directory, shown, tree)
    }
    var reports: [String] = []
    for chapter in chapters {
      let folder = "\(chapter.folder)/code"
      let code = tree.swiftFiles(below: folder)
      reports += code.filter(Self.isReport)
      add(
        code.filter { !Self.isReport($0) }, as: folder, shown, tree)
      let model = chapter.modelFolder
      add(tree.swiftFiles(below: model), as: model, shown, tree)
    }
    add(reports, as: "chapters: main and reports", shown, tree)
  }

  /// Whether a chapter's file only lays out for the reader what the
  /// experiments found.
  private static func isReport(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name == "main.swift" || name.hasPrefix("Report+")
  }

  private mutating func add(
    _ files: [String], as name: String, _ shown: [String: Set<Int>],
    _ tree: SourceTree
  ) {
    var part = Part(directory: name, shown: 0, total: 0)
    for path in files {
      guard let file = tree.file(path) else { continue }
      add(file, shown: shown[path] ?? [], to: &part)
    }
    if part.total > 0 { parts.append(part) }
  }

  private mutating func add(
    _ file: SourceFile, shown: Set<Int>, to part: inout Part
  ) {
    var run: ClosedRange<Int>?
    func close(_ run: ClosedRange<Int>) -> String {
      run.count == 1
        ? "\(file.path):\(run.lowerBound)"
        : "\(file.path):\(run.lowerBound)-\(run.upperBound)"
    }
    for line in 1..<(file.lineCount + 1) where !file.isBlank(line) {
      if file.markerLines.contains(line) { continue }
      part.total += 1
      if shown.contains(line) {
        part.shown += 1
        if let open = run { missing.append(close(open)) }
        run = nil
      } else {
        run = (run?.lowerBound ?? line)...line
      }
    }
    if let open = run { missing.append(close(open)) }
  }
}
