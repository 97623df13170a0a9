import Foundation
import Ground
import Synchronization
import Testing

@testable import Engine

/// Whether the toolchain is one for WebAssembly, or none that works: then the
/// tests fail.
private let canMakeWebAssembly: Bool = {
  do {
    _ = try Toolchain()
  } catch is Toolchain.Unsupported {
    return false
  } catch {}
  return true
}()

@Suite(
  .enabled(
    if: canMakeWebAssembly, "this toolchain makes no WebAssembly"))
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

  /// Builds the engine, and returns also what was damaged.
  private func build(
    _ package: SmallPackage
  ) throws -> (engine: Engine, damaged: [String]) {
    let damaged = Mutex<[String]>([])
    let engine = try package.engine { name in
      damaged.withLock { $0.append(name) }
    }
    return (engine, damaged.withLock { $0 })
  }

  @Test func whatIsDamagedInTheCacheIsMadeAgain() throws {
    let package = try SmallPackage()
    let first = try package.engine()
    let cache = package.root.appending(path: "cache").path
    let files = FileSystem.files(below: cache)
    // A few of each sort, for each costs a compilation.
    for (n, file) in files.enumerated()
    where file.hasPrefix("engine-") || n % 5 == 0 {
      let name = String(file.prefix { $0 != "/" })
      let path = "\(cache)/\(file)"
      var bytes = try #require(FileSystem.bytes(of: path))
      switch n % 3 {
      case 0:
        bytes[bytes.count / 2] ^= 4
        try FileSystem.write(bytes, to: path)
      case 1: try FileSystem.write(Array(bytes.dropLast(9)), to: path)
      default: FileSystem.remove(path)
      }
      // Modules are of use only where there is no engine.
      let isModule = !name.hasPrefix("engine-")
      if isModule { removeEngines(in: cache) }
      let (again, damaged) = try build(package)
      #expect(again.bytes == first.bytes, "\(file)")
      #expect(damaged == [name])
      #expect(again.compiledCount == (isModule ? 1 : 0), "\(file)")
    }
    #expect(try build(package).damaged == [])
  }

  private func removeEngines(in cache: String) {
    for name in FileSystem.names(in: cache) where name.hasPrefix("engine-") {
      FileSystem.remove("\(cache)/\(name)")
    }
  }

  @Test(
    "Only a toolchain that works and lacks WebAssembly may do without",
    arguments: [
      ("echo \"error: unknown target 'wasm'\"; exit 1", nil),
      (
        "echo 'error: couldNotFindTmpDir'; exit 1",
        "'swiftc' ended with status 1: error: couldNotFindTmpDir"
      ),
      ("exit 1", "'swiftc' ended with status 1"),
      ("kill -9 $$", "'swiftc' was stopped by signal 9"),
      ("echo {", "'swiftc' ended with status 0: {"),
    ])
  func aCompilerThatFailsStopsTheBuild(
    script: String, trouble: String?
  ) throws {
    let package = try SmallPackage()
    let path = try package.install("#!/bin/sh\n\(script)\n", as: "swiftc")
    let builder = EngineBuilder(
      package: package.root, cache: package.root.appending(path: "cache"),
      compiler: SwiftCompiler(path: path))
    guard let trouble else {
      let outcome = try builder.build(package.explorers)
      #expect(
        outcome
          == .unsupported("this swiftc does not know \(Toolchain.target)"))
      return
    }
    #expect {
      try builder.build(package.explorers)
    } throws: {
      ($0 as? EngineBuilder.Trouble)?.description == trouble
    }
  }

  @Test func aCacheThatCannotBeWrittenIsATrouble() throws {
    let package = try SmallPackage()
    try package.write("", to: "cache")
    let error = #expect(throws: EngineBuilder.Trouble.self) {
      try package.engine()
    }
    #expect(
      error?.description.hasSuffix(
        "/cache: File exists; what moves is compiled there: make room") == true)
  }

  @Test func noCompilerIsATrouble() throws {
    let package = try SmallPackage()
    let builder = EngineBuilder(
      package: package.root, cache: package.root.appending(path: "cache"),
      compiler: nil)
    #expect(throws: EngineBuilder.Trouble.self) {
      try builder.build(package.explorers)
    }
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
      contentsOf: root.appending(path: "book/theme/machine.js"), encoding: .utf8
    )
    for name in WebAssemblyImports.provided {
      #expect(script.contains("        \(name): ("), "\(name)")
    }
  }
}
