import Foundation
import Ground

@testable import Weaving

/// Stands in for the chapter's program and for the compiler.
struct SampleRunner: ProgramRunner {
  /// What the program writes as its record.
  var record: String

  /// How the program ends.
  var outcome = Outcome.exited(0)

  /// Counts the runs of the program.
  var count = Count()

  final class Count: @unchecked Sendable {
    private let lock = NSLock()
    private var runs = 0

    var value: Int { lock.withLock { runs } }

    func add() { lock.withLock { runs += 1 } }
  }

  func run(_ invocation: Invocation) -> Outcome {
    if invocation.executable.hasSuffix("swiftc") { return compile(invocation) }
    count.add()
    write("The last words\n", to: invocation.output)
    if outcome == .exited(0), let file = invocation.arguments.last {
      write(record, to: file)
    }
    return outcome
  }

  /// Refuses code that gives an integer a string.
  private func compile(_ invocation: Invocation) -> Outcome {
    let file = invocation.directory + "/listing.swift"
    let code = try? String(contentsOfFile: file, encoding: .utf8)
    guard code?.contains("Int = \"") == true else { return .exited(0) }
    write(
      "\(file):1:18: error: cannot convert value of type 'String' "
        + "to specified type 'Int'\n", to: invocation.output)
    return .exited(1)
  }

  private func write(_ text: String, to path: String) {
    try? Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}
