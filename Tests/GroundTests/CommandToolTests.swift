import Testing

@testable import Ground

/// A tool with three commands.
private let tool = CommandTool(
  "sample", summary: "Does one thing or another.", notes: "That is all.",
  commands: [BuildCommand.self, CheckCommand.self, HintCommand.self])

private struct BuildCommand: Command {
  static let name = "build"
  static let help = "build all"
  let timeout: Double

  init(_ arguments: inout Arguments) {
    timeout = arguments.seconds(
      "timeout", default: 300, "how long it may take")
  }

  func run() throws -> Ground.ExitStatus { .success }
}

private struct CheckCommand: Command {
  static let name = "check"
  static let help = "check one, or all"
  let timeout: Double
  let isQuiet: Bool
  let number: String?

  static func takesAlone(_ word: String) -> Bool {
    word.first?.isNumber == true
  }

  init(_ arguments: inout Arguments) {
    timeout = arguments.seconds(
      "timeout", default: 300, "how long it may take")
    isQuiet = arguments.flag("quiet", "say nothing")
    number = arguments.word("[N]")
  }

  func run() throws -> Ground.ExitStatus { .failure }
}

private struct HintCommand: Command {
  static let name = "hint"
  static let help = "give a hint"

  init(_ arguments: inout Arguments) { _ = arguments.word("N") }

  func run() throws -> Ground.ExitStatus { throw SystemError("hint") }
}

@Suite struct CommandToolTests {
  @Test func theFirstCommandIsWhatTheToolDoesAlone() throws {
    #expect(try tool.command([]) is BuildCommand)
    let build = try #require(
      try tool.command(["--timeout", "2.5"]) as? BuildCommand)
    #expect(build.timeout == 2.5)
  }

  @Test func aCommandReadsItsArguments() throws {
    let check = try #require(
      try tool.command(["check", "2.3", "--quiet"]) as? CheckCommand)
    #expect(check.number == "2.3" && check.isQuiet && check.timeout == 300)
    // The value of an option is no word.
    let all = try #require(
      try tool.command(["check", "--timeout", "7"]) as? CheckCommand)
    #expect(all.number == nil && all.timeout == 7)
  }

  @Test func aWordMayStandForItsCommand() throws {
    let check = try #require(try tool.command(["2.3"]) as? CheckCommand)
    #expect(check.number == "2.3")
  }

  @Test(arguments: [
    (
      ["chekc"],
      "there is no command 'chekc'. Did you mean 'check'? "
        + "'swift run sample --help' lists them"
    ),
    (
      ["frobnicate"],
      "there is no command 'frobnicate'. 'swift run sample --help' lists them"
    ),
    (
      ["check", "--queit"],
      "'check' has no option '--queit'. Did you mean '--quiet'?"
    ),
    (["hint", "--all"], "'hint' has no option '--all'."),
    (["check", "1.1", "1.2"], "'check' takes no '1.2'"),
    (["build", "1.1"], "'build' takes no '1.1'"),
    (["--timeout"], "--timeout needs a value"),
    (["--timeout", "soon"], "--timeout takes a number of seconds, not 'soon'"),
    (["--timeout=-1"], "--timeout takes a number of seconds, not '-1'"),
    (["check", "--quiet=1"], "--quiet takes no value"),
  ])
  func aMistakeIsNamed(words: [String], message: String) {
    #expect(throws: UsageError(message)) { try tool.command(words) }
  }

  @Test func theHelpTextFollowsFromTheCommands() {
    #expect(
      tool.help == """
        Does one thing or another.

        swift run sample [COMMAND] [OPTIONS]

          build      build all (what 'sample' alone does)
          check [N]  check one, or all
          hint N     give a hint

        build, check:
          --timeout SECONDS  how long it may take (300)
        check:
          --quiet  say nothing
        all:
          --help     show this text
          --version  show the version

        That is all.
        """)
  }

  @Test(arguments: [
    ([], Ground.ExitStatus.success), (["check"], .failure),
    (["--help"], .success),
    (["help"], .success), (["--version"], .success),
    (["check", "--version"], .success), (["hint"], .failure),
    (["chekc"], .usage),
    (["check", "--no"], .usage),
  ])
  func theStatusTellsWhatHappened(words: [String], status: Ground.ExitStatus) {
    #expect(tool.run(words) == status)
  }
}
