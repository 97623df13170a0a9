import Evidence
import Ground

/// `proof`: proves again what has no fresh evidence.
struct ProveCommand: Command {
  static let name = "claims"
  static let help = "prove the claims that need it, or of those named"

  private let runs: Int
  private let numbers: [String]

  init(_ arguments: inout Arguments) {
    runs = arguments.int(
      "runs", default: 20, in: 1...1000, "runs of the survey")
    numbers = arguments.words("[CLAIM …]")
  }

  static func takesAlone(_ word: String) -> Bool {
    word.first?.isNumber == true
  }

  func run() throws -> ExitStatus {
    let session = try ProofSession()
    let claims = try session.claims(numbered: numbers).filter { claim in
      claim.freshness != .fresh
        || claim.evidence?.seeds.map { $0.runs < runs } ?? false
    }
    guard !claims.isEmpty else {
      Terminal.output.line(
        numbers.isEmpty
          ? "All \(session.standings.claims.count) claims have fresh evidence."
          : "These claims have fresh evidence.")
      return .success
    }
    var proof = try ClaimProof(session, claims)
    try proof.build()
    try proof.prove(runs: runs)
    return proof.hasFailed ? .failure : .success
  }
}
