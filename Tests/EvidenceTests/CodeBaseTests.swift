import Testing

@testable import Evidence

@Suite struct CodeBaseTests {
  @Test func functionsAndComputedPropertiesHaveBodies() throws {
    let code = try SampleChapter().standings().code
    #expect(
      code.bodies.map(\.signature)
        == ["Slope.at(_:)", "Slope.steepest", "half(_:)", "other(_:)"])
    let body = code.bodies[2]
    let file = try #require(code.tree.file(body.path))
    #expect(
      String(decoding: file.bytes[body.range], as: UTF8.self) == " x / 2 ")
  }

  @Test(arguments: [
    "protocol P { var a: Int { get } }", "var a: Int { get { 1 } }",
    "struct S { let a = { 1 }() }", "func f()",
  ])
  func whatHasNoCodeHasNoBody(source: String) throws {
    let sample = try SampleChapter()
    sample.files[SampleChapter.code] = source
    #expect(try sample.standings().code.bodies.isEmpty)
  }

  @Test func aFunctionWithinAFunctionBelongsToIt() throws {
    let sample = try SampleChapter()
    sample.files[SampleChapter.code] =
      "func outer() -> Int { func inner() -> Int { 1 }; return inner() }"
    #expect(
      try sample.standings().code.bodies.map(\.signature) == ["outer()"])
  }
}
