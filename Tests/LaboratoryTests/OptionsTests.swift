import Testing

@testable import Laboratory

@Suite struct OptionsTests {
  static func options(_ arguments: [String]) -> Options {
    var options = Options(
      "saturation", "What a saturating unit does.", seed: 2,
      arguments: arguments)
    _ = options.int("depth", default: 30, in: 2...200, "hidden layers")
    _ = options.double("gain", default: 1, in: 0...4, "weight scale")
    _ = options.flag("quick", "fewer repetitions")
    _ = options.choice(
      "activation", ["sigmoid", "tanh"], default: "sigmoid", "the unit")
    return options
  }

  @Test func valuesAreReadInEitherForm() {
    var options = Options(
      "p", "", arguments: ["--depth", "5", "--gain=1.5", "--quick", "--seed=9"])
    let depth = options.int("depth", default: 30, "")
    let gain = options.double("gain", default: 1, "")
    let quick = options.flag("quick", "")
    let slow = options.flag("slow", "")
    let word = options.choice("f", ["a", "b"], default: "b", "")
    #expect(depth == 5)
    #expect(gain == 1.5)
    #expect(quick && !slow)
    #expect(word == "b")
    #expect(options.seed == 9)
    #expect(options.mistake == nil)
  }

  @Test(
    "A mistake is one line that names the option",
    arguments: [
      (["--dpeth", "3"], "there is no option --dpeth; did you mean --depth?"),
      (["--zzzzzz"], "there is no option --zzzzzz; see --help"),
      (["--depth", "x"], "--depth takes a whole number, not 'x'"),
      (["--depth", "1"], "--depth must be from 2 to 200, not 1"),
      (["--depth"], "--depth needs a value"),
      (["--gain", "nan"], "--gain takes a number, not 'nan'"),
      (["--gain", "5"], "--gain must be from 0.0 to 4.0, not 5.0"),
      (["--quick=1"], "--quick takes no value"),
      (
        ["--activation", "tahn"],
        "--activation takes sigmoid, tanh, not 'tahn'; did you mean 'tanh'?"
      ),
      (["--seed", "-1"], "--seed takes a whole number from 0, not '-1'"),
      (["30"], "'30' is not an option; see --help"),
    ])
  func mistake(arguments: [String], message: String) {
    #expect(Self.options(arguments).mistake == message)
  }

  @Test func aMistakeEndsTheProgramWithStatus64() async throws {
    let result = try #require(
      await #expect(
        processExitsWith: .exitCode(64), observing: [\.standardErrorContent]
      ) {
        OptionsTests.options(["--dpeth", "3"]).check()
      })
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(
      text.contains(
        "saturation: there is no option --dpeth; did you mean --depth?\n"))
  }

  @Test func helpIsWrittenFromTheDeclarations() {
    #expect(Self.options(["--help"]).asksForHelp)
    #expect(
      Self.options([]).helpText == """
        What a saturating unit does.

        Usage: swift run saturation [options]

          --seed N                   the seed of all random numbers (2)
          --record FILE              write the results to FILE as JSON
          --depth N                  hidden layers (30)
          --gain X                   weight scale (1.0)
          --quick                    fewer repetitions
          --activation sigmoid|tanh  the unit (sigmoid)
          --help                     show this text
          --version                  show the version

        """)
  }

  @Test func theCommandRepeatsTheRunWithoutItsRecord() {
    let options = Options(
      "saturation", "",
      arguments: ["--seed", "7", "--record", "out.json", "--name=a b"])
    #expect(options.recordPath == "out.json")
    #expect(options.command == "swift run saturation --seed 7 '--name=a b'")
  }

  @Test(
    "A chapter's program is called as its module",
    arguments: [
      ("saturation/main.swift", "saturation"),
      ("chain_rule/main.swift", "chain-rule"),
    ] as [(StaticString, String)])
  func theModuleNamesTheProgram(fileID: StaticString, name: String) {
    #expect(Options("What it shows.", fileID: fileID).program == name)
  }
}
