/// The arguments of a program: each option is declared and read in one step.
///
///     var arguments = Arguments(["--depth", "5"])
///     let depth = arguments.int("depth", default: 30, in: 2...200, "layers")
///     let isQuick = arguments.flag("quick", "fewer repetitions")
///     try arguments.check()
///
/// A value follows its option as a word or after `=`. What is wrong with the
/// arguments is known once everything is declared; until then a mistake gives
/// the default.
public struct Arguments {
  /// An option as the help text shows it.
  public struct Declaration: Hashable, Sendable {
    /// The name, without dashes.
    public let name: String

    /// What stands for the value, as in `N`; `nil` for a flag.
    public let placeholder: String?

    /// What the option is for.
    public let help: String

    /// The value that holds without the option; empty if there is none.
    public let standard: String

    /// The option and its value, as in `--depth N`.
    public var usage: String {
      "--\(name)" + (placeholder.map { " \($0)" } ?? "")
    }

    /// What the option is for, with the value that holds without it.
    public var explanation: String {
      help + (standard.isEmpty ? "" : " (\(standard))")
    }
  }

  /// The arguments as they were given.
  public let words: [String]

  /// The command that the arguments belong to, of a program that has several.
  public let command: String?

  /// The options that have been declared.
  public private(set) var declarations: [Declaration] = []

  /// What stands for the words that are no options, as in `[N]`; `nil` if there
  /// may be none.
  public private(set) var operand: String?

  /// How many words that are no options there may be.
  private(set) var operandLimit = 0

  /// The first value that was refused.
  private(set) var problem: String?

  /// Creates arguments: those after the name of the program, and of the
  /// command if there is one.
  public init(_ words: [String], command: String? = nil) {
    self.words = words
    self.command = command
  }
}

extension Arguments {
  /// Declares the word that is no option, after all options, and returns it;
  /// `nil` if it is not given.
  ///
  /// The placeholder is as the help text shows it: `N`, or `[N]` if it may be
  /// left out.
  public mutating func word(_ placeholder: String) -> String? {
    words(placeholder, atMost: 1).first
  }

  /// Declares the words that are no options, after all options, and returns
  /// them.
  public mutating func words(
    _ placeholder: String, atMost limit: Int = .max
  ) -> [String] {
    precondition(operand == nil, "The words are declared twice")
    (operand, operandLimit) = (placeholder, limit)
    return Array(operands.prefix(limit))
  }

  /// Declares an option with a value, and returns the value given.
  mutating func value(
    of name: String, placeholder: String, _ help: String, standard: String
  ) -> String? {
    declare(name, placeholder: placeholder, help, standard: standard)
    for (i, word) in words.enumerated() {
      if word.hasPrefix("--\(name)=") {
        return String(word.dropFirst(name.count + 3))
      }
      if word == "--\(name)" {
        return i + 1 < words.count ? words[i + 1] : nil
      }
    }
    return nil
  }

  /// Declares an option.
  mutating func declare(
    _ name: String, placeholder: String?, _ help: String, standard: String
  ) {
    precondition(
      !declarations.contains { $0.name == name }
        && !["help", "version"].contains(name),
      "The option --\(name) is declared twice")
    precondition(operand == nil, "--\(name) is declared after the words")
    declarations.append(
      Declaration(
        name: name, placeholder: placeholder, help: help, standard: standard))
  }

  /// Notes a mistake; the first is kept, for one line is enough to put it
  /// right.
  public mutating func refuse(_ message: String) {
    if problem == nil { problem = message }
  }
}
