import Ground
import Workshop

/// `exercises stubs`: whether a learner finds the exercises as they should be.
struct StubsCommand: Command {
  static let name = "stubs"
  static let help = "for authors: check that all files are stubs, and sealed"

  init(_ arguments: inout Arguments) {}

  func run() throws -> ExitStatus {
    let session = try Session()
    var problems = session.catalog.problems.map(\.description)
    for assignment in session.catalog.assignments
    where !session.catalog.isStub(assignment) {
      problems.append(
        "\(assignment.stub):1:1: error: this is not the stub of exercise "
          + "\(assignment.number); run 'swift run exercises reset "
          + "\(assignment.number)'")
    }
    for path in Seals(session.catalog).broken {
      problems.append(
        "\(path):1:1: error: the file has changed since it was sealed; run "
          + "'swift run exercises seal'")
    }
    for problem in problems { Terminal.error.line(problem) }
    if problems.isEmpty {
      Terminal.output.line(
        "\(session.catalog.assignments.count) stubs, all sealed")
    }
    return problems.isEmpty ? .success : .failure
  }
}
