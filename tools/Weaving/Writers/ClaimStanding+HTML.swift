import Evidence
import Plotting
import Site

extension ClaimStanding {
  /// What came of putting the claim to the proof; `nil` if it was not.
  var html: String? {
    guard let evidence else { return nil }
    let mutants = evidence.mutants.map { mutant in
      "<code>\(escaped(mutant.change))</code>"
        + (mutant.isKilled ? "" : " (not noticed)")
    }
    return Fragment.evidence(
      summary: Self.summary(of: evidence), isStale: freshness == .stale,
      seeds: evidence.seeds.flatMap(Self.table), mutants: mutants)
  }

  /// The outcome in a sentence.
  private static func summary(of evidence: ClaimEvidence) -> String {
    var parts: [String] = []
    if let seeds = evidence.seeds {
      parts.append("Holds for \(seeds.held) of \(seeds.runs) seeds")
    }
    if !evidence.mutants.isEmpty {
      let killed = evidence.mutants.count(where: \.isKilled)
      parts.append(
        (parts.isEmpty ? "Its test notices " : "its test notices ")
          + "\(killed) of \(evidence.mutants.count) planted mistakes")
    }
    return parts.isEmpty ? "What was tried" : parts.joined(separator: "; ")
  }

  /// The numbers that the test noted, over the runs.
  private static func table(_ seeds: ClaimEvidence.Seeds) -> String? {
    guard !seeds.notes.isEmpty else { return nil }
    let rows = seeds.notes.sorted { $0.key < $1.key }.map { name, values in
      let sorted = values.sorted()
      let picks = [
        sorted.first, sorted[sorted.count / 2], sorted.last,
      ].compactMap(\.self)
      return [escaped(name)]
        + picks.map { escaped(NumberFormat.significant(3).text($0)) }
    }
    return Fragment.table(
      label: "Over \(seeds.runs) runs",
      columns: [
        "over \(seeds.runs) runs with seeds of their own", "least", "median",
        "greatest",
      ], rows: rows, numeric: [1, 2, 3])
  }
}
