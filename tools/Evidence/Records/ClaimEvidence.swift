/// What was found when a claim was put to the proof.
package struct ClaimEvidence: Codable, Equatable, Sendable {
  /// In which runs the claim held.
  package struct Seeds: Codable, Equatable, Sendable {
    /// The number of runs, each with seeds of its own.
    package var runs: Int

    /// The runs in which it did not hold.
    package var failed: [Int]

    /// The numbers that the test noted, in the order of the runs.
    package var notes: [String: [Double]]

    package init(runs: Int, failed: [Int], notes: [String: [Double]]) {
      self.runs = runs
      self.failed = failed
      self.notes = notes
    }

    /// The number of runs in which the claim held.
    package var held: Int { runs - failed.count }
  }

  /// A change of the code, and whether the claim's test noticed.
  package struct Mutant: Codable, Equatable, Sendable {
    /// The change, as it is declared.
    package var change: String

    /// Whether the test failed.
    package var isKilled: Bool

    package init(change: String, isKilled: Bool) {
      self.change = change
      self.isKilled = isKilled
    }
  }

  /// The fingerprint of the test and of all that it reaches.
  package var fingerprint: String

  /// The bodies that the test reaches, by their keys.
  package var reached: [String]

  /// The outcome of the survey, where random numbers matter.
  package var seeds: Seeds?

  /// The declared mutants.
  package var mutants: [Mutant]

  package init(
    fingerprint: String, reached: [String], seeds: Seeds?, mutants: [Mutant]
  ) {
    self.fingerprint = fingerprint
    self.reached = reached
    self.seeds = seeds
    self.mutants = mutants
  }
}
