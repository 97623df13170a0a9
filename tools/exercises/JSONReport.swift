import Foundation
import Workshop

/// How exercises stand, for programs.
///
/// The keys are stable: a later version may add some, and takes none away.
struct JSONReport: Encodable {
  private var version = 1
  private var total: Int
  private var solved: Int
  private var editedGraders: [String]
  private var exercises: [Row]

  private struct Row: Encodable {
    var number: String
    var chapter: Int
    var title: String
    var hard: Bool
    var status: String
    var file: String
    var line: Int
    var section: String
    var hints: Int
    var hintsSeen: Int
    var message: String
  }

  init(_ session: Session, _ results: [Bench.Result]) {
    self.init(session, session.catalog.assignments, results)
  }

  init(
    _ session: Session, _ assignments: [Assignment], _ results: [Bench.Result]
  ) {
    total = assignments.count
    solved = results.count { $0.standing == .solved }
    editedGraders = Seals(session.catalog).broken
    exercises = zip(assignments, results).map { assignment, result in
      Row(
        number: assignment.number, chapter: assignment.chapter.number,
        title: assignment.title, hard: assignment.isHard,
        status: result.standing.name, file: assignment.stub,
        line: session.bench.line(of: assignment),
        section: assignment.section.title, hints: assignment.hintCount,
        hintsSeen: session.desk.hintsSeen(of: assignment),
        message: result.standing.explanation.joined(separator: "\n"))
    }
  }

  func print() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    let data = try encoder.encode(self)
    Terminal.line(String(decoding: data, as: UTF8.self))
  }
}
