import Grading
import Workshop

/// What a learner's attempt answers to its grader.
final class AnswerTarget: Target {
  static let name = "answer"
  let words = [
    "\u{3}", "\u{4}", "\u{5}", "\u{6}", "\u{1}", "\0\0\0\0\0\0\u{F0}?",
    "\u{1}\0\0\0\0\0\0\0", "\u{2}\0\0\0\0\0\0\0",
  ]
  let corpus: [[UInt8]]
  private let exercises: [any Gradable]

  init(_ samples: Samples) throws {
    exercises = Catalog(root: samples.root).gradedExercises().exercises
    guard !exercises.isEmpty else { throw Finding("there is no grader") }
    // A number; a matrix of two rows and one column; an array of one number.
    let one: [UInt8] = [0, 0, 0, 0, 0, 0, 0xF0, 0x3F]
    func count(_ n: UInt8) -> [UInt8] { [n, 0, 0, 0, 0, 0, 0, 0] }
    corpus = [
      [3] + one, [3] + count(2) + count(1) + one + one, [3] + count(1) + one,
      [3, 1] + one, [6] + count(0) + [0] + one, [4] + count(1) + [0x32],
    ]
  }

  func read(_ input: [UInt8]) throws {
    let exercise = exercises[input.count % exercises.count]
    let verdict = try exercise.verdict(
      on: RemoteAttempt(DamagedChannel(input))
    ) { _ in }
    guard verdict != .solved else {
      throw Finding("\(exercise.number) is solved by nonsense")
    }
  }
}

/// The other side of a channel, which always answers the same, and hangs up
/// after some time.
private final class DamagedChannel: Channel, @unchecked Sendable {
  private let answer: [UInt8]
  private var count = 0

  init(_ answer: [UInt8]) { self.answer = answer }

  func send(_ message: [UInt8]) {}

  func receive() throws -> [UInt8] {
    count += 1
    guard count <= 100 else { throw Finding("it hung up") }
    return answer
  }
}
