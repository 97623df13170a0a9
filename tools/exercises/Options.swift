import Diagnostics

/// What the arguments say.
struct Options {
  /// What is to be done.
  private(set) var command = "board"

  /// The number of the exercise that it is to be done with.
  private(set) var number: String?

  private var flags: Set<String> = []

  /// The options that a command takes.
  private static let known: [String: [String]] = [
    "board": ["--json"], "check": ["--json"], "show": [],
    "hint": ["--all"], "solution": ["--yes"], "reset": ["--all"],
    "watch": [], "seal": [], "stubs": [],
  ]

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    if let first = rest.first, !first.hasPrefix("-") {
      rest = rest.dropFirst()
      if first.first?.isNumber == true {
        // `exercises 2.3` can only mean one thing.
        (command, number) = ("check", first)
      } else {
        guard Self.known[first] != nil else {
          throw UsageError(
            "there is no command '\(first)'."
              + suggestion(for: first, in: Self.known.keys)
              + " 'swift run exercises --help' lists them")
        }
        command = first
      }
    }
    let known = Self.known[command] ?? []
    for argument in rest {
      if argument.hasPrefix("-") {
        guard known.contains(argument) else {
          throw UsageError(
            "'\(command)' has no option '\(argument)'."
              + suggestion(for: argument, in: known))
        }
        flags.insert(argument)
      } else if number == nil,
        ["check", "show", "hint", "solution", "reset"].contains(command)
      {
        number = argument
      } else {
        throw UsageError("'\(command)' takes no '\(argument)'")
      }
    }
  }

  /// Returns whether an option is given.
  func has(_ flag: String) -> Bool { flags.contains(flag) }
}
