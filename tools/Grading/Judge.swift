import Platform

/// Judges an attempt, writes the verdict into the file that the program's
/// first argument names, and ends the program.
///
/// Whatever the attempt does, the file says what it was given last: the
/// program that waits for this one may find it crashed or has to stop it.
public func judge<Function>(
  _ exercise: Exercise<Function>, _ attempt: Function
) -> Never {
  guard CommandLine.arguments.count == 2,
    let file = RewrittenFile(path: CommandLine.arguments[1])
  else { endProcess(status: 64) }
  limitResources(fileSize: 4 << 20, memory: 8 << 30)
  func write(_ message: JudgeMessage) { file.write(message.text) }
  write(.given(""))
  let verdict = exercise.verdict(on: attempt) { write(.given($0)) }
  write(.verdict(verdict))
  endProcess(status: 0)
}

/// What the program that judges tells the one that waits for it.
package enum JudgeMessage: Equatable {
  /// The attempt is called with this; there is no verdict yet.
  case given(String)

  /// The verdict.
  case verdict(Verdict)

  /// The message as text: one line for each of its parts.
  package var text: String {
    let lines =
      switch self {
      case .given(let input): ["given", input]
      case .verdict(.solved): ["solved"]
      case .verdict(.unsolved): ["unsolved"]
      case .verdict(.wrong(let finding)):
        [
          "wrong", finding.input, finding.expected, finding.got,
          finding.remark,
        ]
      }
    return lines.map(Self.escaped).joined(separator: "\n") + "\n"
  }

  /// Reads a message; `nil` if it is none.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Self.unescaped)
    switch (lines.first, lines.count) {
    case ("given", 3): self = .given(lines[1])
    case ("solved", 2): self = .verdict(.solved)
    case ("unsolved", 2): self = .verdict(.unsolved)
    case ("wrong", 6):
      self = .verdict(
        .wrong(
          Finding(
            input: lines[1], expected: lines[2], got: lines[3],
            remark: lines[4])))
    default: return nil
    }
  }

  private static func escaped(_ line: String) -> String {
    var result = ""
    for character in line.unicodeScalars {
      switch character {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private static func unescaped(_ line: Substring) -> String {
    var result = ""
    var isEscape = false
    for character in line.unicodeScalars {
      if isEscape {
        result += character == "n" ? "\n" : "\\"
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
