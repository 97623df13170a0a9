import Diagnostics

/// The options of a command, as they were given.
struct Arguments {
  private var flags: Set<String> = []
  private var values: [String: String] = [:]

  /// Reads options; those in `taking` are followed by a value.
  init(
    _ arguments: [String], flags known: [String] = [],
    taking: [String] = []
  ) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if known.contains(argument) {
        flags.insert(argument)
      } else if taking.contains(argument) {
        guard let value = rest.popFirst() else {
          throw UsageError("'\(argument)' needs a value")
        }
        values[argument] = value
      } else {
        throw UsageError(
          "there is no option '\(argument)'."
            + suggestion(for: argument, in: known + taking))
      }
    }
  }

  /// Returns whether an option is given.
  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// Returns the value of an option.
  subscript(option: String) -> String? { values[option] }

  /// Returns the value of an option as a positive number.
  func seconds(_ option: String, default standard: Double) throws -> Double {
    guard let text = self[option] else { return standard }
    guard let number = Double(text), number > 0, number.isFinite else {
      throw UsageError(
        "'\(option)' takes a number of seconds, not '\(text)'")
    }
    return number
  }
}
