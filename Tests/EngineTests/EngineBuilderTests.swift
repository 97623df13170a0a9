import Foundation
import Testing

@testable import Engine

@Suite(
  .enabled(
    if: (try? Toolchain()) != nil, "this toolchain makes no WebAssembly"))
struct EngineBuilderTests {
  @Test func theSameSourcesGiveTheSameBytesAnywhere() throws {
    let (a, b) = (try SmallPackage(), try SmallPackage())
    let first = try a.engine()
    #expect(first.bytes.starts(with: [0x00, 0x61, 0x73, 0x6d]))
    #expect(first.explorers == ["double", "halve"])
    #expect(first == (try b.engine()))
  }

  @Test func onlyWhatChangedIsCompiledAgain() throws {
    let package = try SmallPackage()
    let first = try package.engine()
    #expect(first.moduleCount == 6)
    #expect(first.compiledCount == 6)
    let second = try package.engine()
    #expect(second.compiledCount == 0)
    #expect(second.bytes == first.bytes)
    try package.write(
      SmallPackage.explorer("1 + %"), to: "double/Explorer.swift")
    let changed = try package.engine()
    #expect(changed.compiledCount == 1, "the chapter")
    #expect(changed.bytes != first.bytes)
    try package.write(
      "public func factor() -> Double { 4 }", to: "Sources/Factors/F.swift")
    #expect(
      try package.engine().compiledCount == 2,
      "the library and the chapter that imports it")
  }

  @Test func aChapterThatIsAddedIsCompiledAlone() throws {
    let package = try SmallPackage()
    let first = try package.engine()
    try package.write(SmallPackage.explorer("% + 1"), to: "next/Explorer.swift")
    let more = try package.engine(
      package.explorers + [
        ExplorerSource(name: "next", module: "Next", folder: "next")
      ])
    #expect(more.compiledCount == 2, "the chapter and the list of chapters")
    #expect(more.moduleCount == first.moduleCount + 1)
    #expect(more.explorers == ["double", "halve", "next"])
  }

  @Test func mistakesAreReportedAtTheirPlaces() throws {
    let package = try SmallPackage()
    try package.write(SmallPackage.explorer("y"), to: "double/Explorer.swift")
    try package.write(SmallPackage.explorer("z"), to: "halve/Explorer.swift")
    let failure = #expect(throws: EngineBuilder.Failure.self) {
      try package.engine()
    }
    #expect(
      failure?.diagnostics.map(\.description) == [
        "double/Explorer.swift:2:39: error: cannot find 'y' in scope",
        "halve/Explorer.swift:2:39: error: cannot find 'z' in scope",
      ])
  }

  @Test func whatAPageDoesNotProvideStopsTheBuild() throws {
    let package = try SmallPackage()
    try package.write(
      SmallPackage.explorer("%.truncatingRemainder(dividingBy: 3)"),
      to: "halve/Explorer.swift")
    #expect {
      try package.engine()
    } throws: {
      "\($0)".hasPrefix("Halve needs fmod, which a page does not provide")
    }
  }

  @Test func aFolderThatIsNotThereIsNamed() throws {
    let package = try SmallPackage()
    #expect {
      try package.engine([
        ExplorerSource(name: "x", module: "X", folder: "nowhere")
      ])
    } throws: {
      "\($0)" == "there is no folder 'nowhere'"
    }
  }

  @Test func thePageProvidesWhatTheBuildCountsOn() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let script = try String(
      contentsOf: root.appending(path: "book/theme/engine.js"), encoding: .utf8)
    for name in WebAssemblyImports.provided {
      #expect(script.contains("        \(name): ("), "\(name)")
    }
  }
}
