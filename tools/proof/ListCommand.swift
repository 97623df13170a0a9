import Evidence
import Ground

/// `proof list`: how the claims stand.
struct ListCommand: Command {
  static let name = "list"
  static let help = "say which claims have evidence, and which need it"

  init(_ arguments: inout Arguments) {}

  func run() throws -> ExitStatus {
    let claims = try ProofSession().standings.claims
    for claim in claims {
      let state =
        switch claim.freshness {
        case .fresh: "fresh"
        case .missing: "no evidence"
        case .stale: "changed since"
        case .mutantsChanged: "other mutants"
        }
      var words = "\(claim.number)\t\(state)"
      if let seeds = claim.evidence?.seeds {
        words += "\t\(seeds.held) of \(seeds.runs) runs"
      } else {
        words += "\t" + (claim.isSeeded ? "random" : "exact")
      }
      let killed = claim.evidence?.mutants.count(where: \.isKilled) ?? 0
      words += "\t\(killed) of \(claim.mutants.count) mutants"
      Terminal.output.line(words)
    }
    let stale = claims.count { $0.freshness != .fresh }
    Terminal.output.line("\(claims.count) claims, \(stale) to be proved")
    return .success
  }
}
