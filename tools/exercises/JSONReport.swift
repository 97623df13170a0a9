import Foundation
import Ground
import Workshop

/// How exercises stand, for programs.
///
/// The keys are stable: a later version may add some, and takes none away.
struct JSONReport: Encodable {
  /// Declares the option that asks for a report, and returns whether it does.
  static func isAsked(_ arguments: inout Arguments) -> Bool {
    arguments.flag(
      "json",
      "for programs; the status of a file is one of solved, unsolved, wrong, "
        + "crashed, endless, uncompiled, changed, missing, unreadable, "
        + "unknown. The exit status is that of the command without it")
  }

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

  init(_ session: Session, _ judgements: [Judgement]) {
    self.init(session, session.catalog.assignments, judgements)
  }

  init(
    _ session: Session, _ assignments: [Assignment], _ judgements: [Judgement]
  ) {
    total = assignments.count
    solved = judgements.count { $0.standing == .solved }
    editedGraders = Seals(session.catalog).broken
    exercises = zip(assignments, judgements).map { assignment, judgement in
      Row(
        number: assignment.number, chapter: assignment.chapter.number,
        title: assignment.title, hard: assignment.isHard,
        status: judgement.standing.name, file: assignment.stub,
        line: session.catalog.lineToEdit(of: assignment),
        section: assignment.section.title, hints: assignment.hintCount,
        hintsSeen: session.desk.hintsSeen(of: assignment),
        message: judgement.standing.explanation.joined(separator: "\n"))
    }
  }

  func print() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    let data = try encoder.encode(self)
    Terminal.output.line(String(decoding: data, as: UTF8.self))
  }
}
