import Ground
import Workshop

/// `exercises seal`: the graders as they are become the book's.
struct SealCommand: Command {
  static let name = "seal"
  static let help = "for authors: take graders and solutions for the book's"

  init(_ arguments: inout Arguments) {}

  func run() throws -> ExitStatus {
    let session = try Session()
    let seals = Seals(session.catalog)
    let broken = seals.broken
    try seals.renew()
    for path in broken { Terminal.output.line("sealed \(path)") }
    if broken.isEmpty { Terminal.output.line("Nothing has changed.") }
    return .success
  }
}
