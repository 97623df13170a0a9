import Foundation
import Testing

@testable import Site

/// A package of its own, small enough to compile quickly.
private struct SmallPackage {
  let root = FileManager.default.temporaryDirectory
    .appending(path: "package-\(UUID().uuidString)")

  var builder: ExplorerBuilder {
    ExplorerBuilder(package: root, cache: root.appending(path: "cache"))
  }

  /// Writes a package whose explorer is `explorer` and whose door exports
  /// what it draws.
  init(explorer: String) throws {
    try write(
      "public func plot() -> Double { 1 }", to: "Sources/Plotting/P.swift")
    try write(
      """
      import Chapter
      @_expose(wasm, "draw") @_cdecl("draw")
      public func draw(_ x: Double) -> Double { explorer(x) }
      """, to: Theme.explorerDoor)
    try write(explorer, to: "explorer/Explorer.swift")
  }

  func write(_ text: String, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func build() throws -> ExplorerBuilder.Outcome {
    try builder.build(module: "Explorer", folder: "explorer")
  }

  func remove() {
    try? FileManager.default.removeItem(at: root)
  }
}

@Suite(
  .enabled(
    if: (try? WebAssemblyToolchain()) != nil,
    "this toolchain makes no WebAssembly"))
struct ExplorerBuilderTests {
  private let works = """
    import Plotting
    public func explorer(_ x: Double) -> Double { x * plot() }
    """

  @Test func theSameSourcesGiveTheSameBytesAnywhere() throws {
    let (a, b) = (
      try SmallPackage(explorer: works), try SmallPackage(explorer: works)
    )
    defer {
      a.remove()
      b.remove()
    }
    let first = try a.build()
    guard case .module(let bytes) = first else {
      Issue.record("\(first)")
      return
    }
    #expect(bytes.starts(with: [0x00, 0x61, 0x73, 0x6d]))
    #expect(try b.build() == first)
  }

  @Test func onlyWhatChangedIsCompiledAgain() throws {
    let package = try SmallPackage(explorer: works)
    defer { package.remove() }
    func kept() throws -> Set<String> {
      Set(
        try FileManager.default.contentsOfDirectory(
          atPath: package.root.appending(path: "cache").path))
    }
    let first = try package.build()
    let before = try kept()
    #expect(try package.build() == first)
    #expect(try kept() == before)
    try package.write(
      works.replacing("x *", with: "x +"), to: "explorer/Explorer.swift")
    #expect(try package.build() != first)
    let added = try kept().subtracting(before)
    #expect(added.allSatisfy { !$0.hasPrefix("Plotting") })
    #expect(added.count == 3, "the explorer, the door and both linked")
  }

  @Test func aMistakeIsReportedAtItsPlace() throws {
    let package = try SmallPackage(
      explorer: "public func explorer(_ x: Double) -> Double { y }")
    defer { package.remove() }
    let failure = #expect(throws: ExplorerBuilder.Failure.self) {
      try package.build()
    }
    #expect(
      failure?.diagnostics.map(\.description) == [
        "explorer/Explorer.swift:1:47: error: cannot find 'y' in scope"
      ])
  }

  @Test func whatAPageDoesNotProvideStopsTheBuild() throws {
    let package = try SmallPackage(
      explorer: """
        public func explorer(_ x: Double) -> Double {
          x.truncatingRemainder(dividingBy: 3)
        }
        """)
    defer { package.remove() }
    #expect {
      try package.build()
    } throws: {
      "\($0)".contains("needs fmod, which a page does not provide")
    }
  }

  @Test func aFolderThatIsNotThereIsNamed() throws {
    let package = try SmallPackage(explorer: works)
    defer { package.remove() }
    #expect {
      try package.builder.build(module: "Explorer", folder: "nowhere")
    } throws: {
      "\($0)" == "there is no folder 'nowhere'"
    }
  }

  @Test func thePageProvidesWhatTheBuildCountsOn() throws {
    let script = try String(
      contentsOf: SampleBook.package.appending(path: "book/theme/explorer.js"),
      encoding: .utf8)
    for name in WebAssemblyImports.provided {
      #expect(script.contains("        \(name): ("), "\(name)")
    }
  }
}
