#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Judges an attempt, writes the verdict into the file that the program's
/// first argument names, and ends the program.
///
/// Whatever the attempt does, the file says what it was given last: the
/// program that waits for this one may find it crashed or has to stop it.
public func judge<Function>(
  _ exercise: Exercise<Function>, _ attempt: Function
) -> Never {
  guard CommandLine.arguments.count == 2,
    let file = fopen(CommandLine.arguments[1], "w")
  else { exit(64) }
  // Whoever started this may have ignored or blocked the signal that ends a
  // program which prints too much.
  signal(SIGXFSZ, SIG_DFL)
  var none = sigset_t()
  sigemptyset(&none)
  sigprocmask(SIG_SETMASK, &none, nil)
  limit(RLIMIT_FSIZE, to: 4 << 20)
  limit(RLIMIT_CORE, to: 0)
  #if !canImport(Darwin)
  limit(RLIMIT_AS, to: 8 << 30)
  #endif
  func write(_ message: JudgeMessage) {
    rewind(file)
    ftruncate(fileno(file), 0)
    fputs(message.text, file)
    fflush(file)
  }
  write(.given(""))
  let verdict = exercise.verdict(on: attempt) { write(.given($0)) }
  write(.verdict(verdict))
  exit(0)
}

#if canImport(Glibc)
private func limit(_ resource: __rlimit_resource, to bytes: UInt) {
  var limit = rlimit(rlim_cur: .init(bytes), rlim_max: .init(bytes))
  setrlimit(.init(resource.rawValue), &limit)
}
#else
private func limit(_ resource: Int32, to bytes: UInt) {
  var limit = rlimit(rlim_cur: .init(bytes), rlim_max: .init(bytes))
  setrlimit(resource, &limit)
}
#endif

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
