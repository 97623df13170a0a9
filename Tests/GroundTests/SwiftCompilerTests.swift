import Ground
import Testing

@Suite struct SwiftCompilerTests {
  @Test func theCompilerNamesItsTools() throws {
    let compiler = try #require(SwiftCompiler.found)
    #expect(FileSystem.isExecutable(compiler.path))
    let target = try #require(try compiler.target("wasm32-unknown-none-wasm"))
    #expect(target.version.contains("Swift"))
    #expect(FileSystem.isDirectory(target.resources))
    #expect(FileSystem.isExecutable(target.tool("swiftc")))
  }

  @Test func theFirstProgramOfThePathIsFound() {
    #expect(findProgram("no-such-program") == nil)
    #expect(findProgram("no-such-program", "sh")?.hasSuffix("/sh") == true)
  }
}
