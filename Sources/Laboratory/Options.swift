import Diagnostics
import Foundation

/// The options of a chapter's program: declared and read in one step.
///
///     var options = Options(
///       "saturation", "What a saturating unit does to a gradient.", seed: 2)
///     let depth = options.int("depth", default: 30, in: 2...200, "layers")
///     let report = Report(options)
///
/// `--help`, `--seed N` and `--record FILE` are always there. A mistake in the
/// arguments is one line on standard error and exit status 64: it is found when
/// the report is created, before anything is computed.
public struct Options {
  /// An option as `--help` shows it.
  struct Declaration {
    let name: String
    let placeholder: String?
    let help: String
    let standard: String
  }

  /// The name of the program.
  public let program: String

  /// What the program shows, in one sentence.
  public let summary: String

  /// The seed of all random numbers.
  public private(set) var seed: UInt64

  /// The file that the record is written to.
  public private(set) var recordPath: String?

  private let arguments: [String]
  private var declarations: [Declaration] = []
  private var problem: String?

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
    self.seed = seed
    self.arguments = arguments
    let text = value(
      of: "seed", placeholder: "N", "the seed of all random numbers",
      standard: "\(seed)")
    if let text {
      if let number = UInt64(text) {
        self.seed = number
      } else {
        refuse("--seed takes a whole number from 0, not '\(text)'")
      }
    }
    recordPath = value(
      of: "record", placeholder: "FILE", "write the results to FILE as JSON",
      standard: "")
  }

  /// Declares an option that takes a whole number, and returns its value.
  public mutating func int(
    _ name: String, default standard: Int,
    in range: ClosedRange<Int> = Int.min...Int.max, _ help: String
  ) -> Int {
    let text = value(
      of: name, placeholder: "N", help, standard: "\(standard)")
    guard let text else { return standard }
    guard let number = Int(text) else {
      refuse("--\(name) takes a whole number, not '\(text)'")
      return standard
    }
    guard range.contains(number) else {
      let (low, high) = (range.lowerBound, range.upperBound)
      let bounds =
        high == .max
        ? "at least \(low)"
        : low == .min ? "at most \(high)" : "from \(low) to \(high)"
      refuse("--\(name) must be \(bounds), not \(number)")
      return standard
    }
    return number
  }

  /// Declares an option that takes a number, and returns its value.
  public mutating func double(
    _ name: String, default standard: Double,
    in range: ClosedRange<Double> = -Double.infinity...Double.infinity,
    _ help: String
  ) -> Double {
    let text = value(
      of: name, placeholder: "X", help, standard: "\(standard)")
    guard let text else { return standard }
    guard let number = Double(text), !number.isNaN else {
      refuse("--\(name) takes a number, not '\(text)'")
      return standard
    }
    guard range.contains(number) else {
      let (low, high) = (range.lowerBound, range.upperBound)
      let bounds =
        high == .infinity
        ? "at least \(low)"
        : low == -.infinity ? "at most \(high)" : "from \(low) to \(high)"
      refuse("--\(name) must be \(bounds), not \(number)")
      return standard
    }
    return number
  }

  /// Declares an option that is there or not, and returns whether it is.
  public mutating func flag(_ name: String, _ help: String) -> Bool {
    declare(name, placeholder: nil, help, standard: "")
    return arguments.contains("--\(name)")
  }

  /// Declares an option that takes one of a few words, and returns it.
  public mutating func choice(
    _ name: String, _ words: [String], default standard: String,
    _ help: String
  ) -> String {
    precondition(words.contains(standard), "'\(standard)' is not a choice")
    let text = value(
      of: name, placeholder: words.joined(separator: "|"), help,
      standard: standard)
    guard let text else { return standard }
    guard words.contains(text) else {
      let hint = nearest(to: text, in: words)
      refuse(
        "--\(name) takes \(words.joined(separator: ", ")), not '\(text)'"
          + (hint.map { "; did you mean '\($0)'?" } ?? ""))
      return standard
    }
    return text
  }

  /// Ends the program if the reader asked for help or made a mistake.
  ///
  /// Creating a ``Report`` does this; a program without one calls it once all
  /// options are declared.
  public func check() {
    if asksForHelp {
      Stream.output.write(helpText)
      exit(0)
    }
    if let message = mistake {
      Stream.error.write("\(program): \(message)\n")
      exit(64)
    }
  }
}

extension Options {
  /// The command that repeats this run.
  public var command: String {
    var words = ["swift run \(program)"]
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--record" {
        rest = rest.dropFirst()
      } else if !word.hasPrefix("--record=") {
        words.append(Self.quoted(word))
      }
    }
    return words.joined(separator: " ")
  }

  var asksForHelp: Bool {
    arguments.contains("--help") || arguments.contains("-h")
  }

  /// What is wrong with the arguments, in one line.
  var mistake: String? {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        return "'\(word)' is not an option; see --help"
      }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts.first ?? "")
      guard let known = declarations.first(where: { $0.name == name }) else {
        let names = declarations.map(\.name) + ["help"]
        let hint = nearest(to: name, in: names)
        return "there is no option --\(name)"
          + (hint.map { "; did you mean --\($0)?" } ?? "; see --help")
      }
      if known.placeholder == nil {
        if parts.count > 1 { return "--\(name) takes no value" }
      } else if parts.count == 1, rest.popFirst() == nil {
        return "--\(name) needs a value"
      }
    }
    return problem
  }

  var helpText: String {
    let rows =
      declarations.map { option in
        (
          "--\(option.name)" + (option.placeholder.map { " \($0)" } ?? ""),
          option.help
            + (option.standard.isEmpty ? "" : " (\(option.standard))")
        )
      } + [("--help", "show this text")]
    let width = rows.map(\.0.count).max() ?? 0
    let lines = rows.map { option, help in
      "  " + option + String(repeating: " ", count: width - option.count + 2)
        + help
    }
    return """
      \(summary)

      Usage: swift run \(program) [options]

      \(lines.joined(separator: "\n"))

      """
  }

  /// Declares an option with a value, and returns the value given.
  private mutating func value(
    of name: String, placeholder: String, _ help: String, standard: String
  ) -> String? {
    declare(name, placeholder: placeholder, help, standard: standard)
    for (i, word) in arguments.enumerated() {
      if word.hasPrefix("--\(name)=") {
        return String(word.dropFirst(name.count + 3))
      }
      if word == "--\(name)" {
        return i + 1 < arguments.count ? arguments[i + 1] : nil
      }
    }
    return nil
  }

  private mutating func declare(
    _ name: String, placeholder: String?, _ help: String, standard: String
  ) {
    precondition(
      !declarations.contains { $0.name == name } && name != "help",
      "The option --\(name) is declared twice")
    declarations.append(
      Declaration(
        name: name, placeholder: placeholder, help: help, standard: standard))
  }

  /// Keeps the first problem: one line is enough to put it right.
  private mutating func refuse(_ message: String) {
    if problem == nil { problem = message }
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy {
      $0.isLetter || $0.isNumber || "-_=.,/+:".contains($0)
    }
    return plain
      ? word : "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
