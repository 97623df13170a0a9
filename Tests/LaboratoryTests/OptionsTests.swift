import Testing

@testable import Laboratory

@Suite struct OptionsTests {
  @Test func theCommandRepeatsTheRunWithoutItsRecord() {
    let options = Options(
      "saturation", "",
      arguments: ["--seed", "7", "--record", "out.json"])
    #expect(options.seed == 7)
    #expect(options.recordPath == "out.json")
    #expect(options.command == "swift run saturation --seed 7")
  }
}
