import Ground
import Platform

/// The options of a chapter's program: declared and read in one step.
///
///     var options = Options(
///       "saturation", "What a saturating unit does to a gradient.", seed: 2)
///     let depth = options.int("depth", default: 30, in: 2...200, "layers")
///     let report = Report(options)
///
/// `--help`, `--version`, `--seed N` and `--record FILE` are always there. A mistake in the
/// arguments is one line on standard error and exit status 64: it is found when
/// the report is created, before anything is computed.
public struct Options {
  /// The name of the program.
  public let program: String

  /// What the program shows, in one sentence.
  public let summary: String

  /// The seed of all random numbers.
  public let seed: UInt64

  /// The file that the record is written to.
  public let recordPath: String?

  /// The source file of the program; empty if it is no chapter's.
  var sourcePath = ""

  private var arguments: Arguments

  /// Creates the options that every chapter has.
  ///
  /// `arguments` are those after the program's name.
  public init(
    _ program: String, _ summary: String, seed: UInt64 = 1,
    arguments: [String] = Array(CommandLine.arguments.dropFirst())
  ) {
    keepFreedMemory()  // Every run of a chapter starts here.
    self.program = program
    self.summary = summary
    var arguments = Arguments(arguments)
    self.seed = arguments.unsigned(
      "seed", default: seed, "the seed of all random numbers")
    recordPath = arguments.text(
      "record", placeholder: "FILE", "write the results to FILE as JSON")
    self.arguments = arguments
  }

  /// Declares an option that takes a whole number, and returns its value.
  public mutating func int(
    _ name: String, default standard: Int,
    in range: ClosedRange<Int> = Int.min...Int.max, _ help: String
  ) -> Int {
    arguments.int(name, default: standard, in: range, help)
  }

  /// Declares an option that takes a number, and returns its value.
  public mutating func double(
    _ name: String, default standard: Double,
    in range: ClosedRange<Double> = -Double.infinity...Double.infinity,
    _ help: String
  ) -> Double {
    arguments.double(name, default: standard, in: range, help)
  }

  /// Declares an option that is there or not, and returns whether it is.
  public mutating func flag(_ name: String, _ help: String) -> Bool {
    arguments.flag(name, help)
  }

  /// Declares an option that takes one of a few words, and returns it.
  public mutating func choice(
    _ name: String, _ words: [String], default standard: String,
    _ help: String
  ) -> String {
    arguments.choice(name, words, default: standard, help)
  }

  /// Ends the program if the reader asked for help or made a mistake.
  ///
  /// Creating a ``Report`` does this; a program without one calls it once all
  /// options are declared.
  public func check() {
    openStandardStreams()
    if asksForHelp {
      Terminal.output.write(helpText)
      ExitStatus.success.exit()
    }
    if arguments.asksForVersion {
      Terminal.output.line("\(program) \(Release.version)")
      ExitStatus.success.exit()
    }
    if let mistake {
      Terminal.error.line("\(program): \(mistake)")
      ExitStatus.usage.exit()
    }
  }
}

extension Options {
  /// The command that repeats this run.
  public var command: String {
    var words = ["swift run \(program)"]
    var rest = arguments.words[...]
    while let word = rest.popFirst() {
      if word == "--record" {
        rest = rest.dropFirst()
      } else if !word.hasPrefix("--record=") {
        words.append(Self.quoted(word))
      }
    }
    return words.joined(separator: " ")
  }

  var asksForHelp: Bool { arguments.asksForHelp }

  /// The names of the options, without their hyphens.
  var names: [String] { arguments.declarations.map(\.name) }

  /// What is wrong with the arguments, in one line.
  var mistake: String? { arguments.mistake }

  var helpText: String {
    let rows = arguments.declarations.map { ($0.usage, $0.explanation) }
    return """
      \(summary)

      Usage: swift run \(program) [options]

      \(helpLines(
        rows + [
          ("--help", "show this text"), ("--version", "show the version"),
        ]
      ).joined(separator: "\n"))

      """
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy {
      $0.isLetter || $0.isNumber || "-_=.,/+:".contains($0)
    }
    return plain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
