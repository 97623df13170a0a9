import Evidence
import Foundation
import Ground
import Manuscript

/// The proof of some claims: what each reaches, in how many runs it holds, and
/// which of its mutants it kills.
struct ClaimProof {
  private let session: ProofSession
  private let claims: [ClaimStanding]
  private var package: InstrumentedPackage
  private let numbers: [DeclaredMutant: Int]

  /// Whether something was found that should not be.
  private(set) var hasFailed = false

  /// Prepares the proof of `claims`.
  init(_ session: ProofSession, _ claims: [ClaimStanding]) throws {
    self.session = session
    self.claims = claims
    // All mutants that are declared, so that one copy serves every proof.
    var numbers: [DeclaredMutant: Int] = [:]
    var mutations: [Int: Mutation] = [:]
    var problems = Problems()
    for mutant in session.standings.claims.flatMap(\.mutants) {
      let number = numbers.count + 1
      numbers[mutant] = number
      mutations[number] = session.standings.code.mutation(mutant, &problems)
    }
    self.numbers = numbers
    package = InstrumentedPackage(
      session.standings, chapters: session.chapters, name: "claims",
      mutants: mutations)
  }

  /// Compiles the instrumented copy.
  mutating func build() throws {
    let start = Date.now
    try package.build()
    say("Compiled \(numbers.count) mutants in one copy", since: start)
    let rejected = package.rejected
    for (mutant, number) in numbers where rejected.contains(number) {
      Terminal.error.line(
        "\(mutant.position): error: this mutant does not compile; declare "
          + "one that does")
      hasFailed = true
    }
  }

  /// Puts the claims to the proof, and records what comes of it.
  ///
  /// First what each reaches and which mutants it kills, where that is not
  /// known; then the survey, run by run. After each of them the record is
  /// whole, so that a proof which is broken off goes on from there.
  mutating func prove(runs: Int) throws {
    let bundle = TestBundle(root: package.root)
    let changed = claims.filter { $0.freshness != .fresh }
    let reached = reach(bundle, changed)
    let verdicts = kill(bundle, changed, reached)
    var record = try ProofRecord(session)
    let fingerprints = CodeFingerprints(session.standings.code)
    for claim in changed {
      guard let reach = reached[claim.number],
        let fingerprint = fingerprints.fingerprint(
          of: claim.test, reaching: reach.bodies)
      else { continue }
      record[claim] = ClaimEvidence(
        fingerprint: fingerprint, reached: reach.bodies,
        seeds: claim.isSeeded
          ? ClaimEvidence.Seeds(runs: 0, failed: [], notes: [:]) : nil,
        mutants: claim.mutants.map { mutant in
          ClaimEvidence.Mutant(
            change: mutant.text, isKilled: verdicts[mutant] ?? false)
        })
    }
    try record.write()
    try survey(bundle, runs: runs, &record)
  }

  // MARK: What claims reach

  private struct Reach: Sendable {
    var bodies: [String]
    var seconds: Double
  }

  /// Runs each claim alone, unbroken.
  private mutating func reach(
    _ bundle: TestBundle, _ claims: [ClaimStanding]
  ) -> [String: Reach] {
    guard !claims.isEmpty else { return [:] }
    let start = Date.now
    let bodies = session.standings.code.bodies
    let found = concurrentMap(claims) { claim -> (Reach?, String) in
      do {
        return try FileSystem.withTemporaryDirectory("reach") { folder in
          let path = folder + "/reached"
          let start = Date.now
          let outcome = bundle.run(
            [claim.filter], environment: ["PROOF_REACHED": path])
          guard outcome.isGood else { return (nil, outcome.words) }
          let marks = FileSystem.bytes(of: path) ?? []
          let keys = zip(bodies, marks).filter { $1 != 0 }.map(\.0.key)
          return (
            Reach(
              bodies: Set(keys).sorted(),
              seconds: Date.now.timeIntervalSince(start)), ""
          )
        }
      } catch {
        return (nil, "\(error)")
      }
    }
    var reached: [String: Reach] = [:]
    for (claim, (reach, words)) in zip(claims, found) {
      if let reach {
        reached[claim.number] = reach
      } else {
        fail(claim, "the test fails as it is:\n\(words.suffix(2000))")
      }
    }
    say("Ran \(claims.count) claims as they are", since: start)
    return reached
  }

  // MARK: Seeds

  /// Runs the claims that depend on random numbers with others, as far as they
  /// have not been.
  private mutating func survey(
    _ bundle: TestBundle, runs: Int, _ record: inout ProofRecord
  ) throws {
    let start = Date.now
    for run in 1...runs {
      let due = claims.filter { record[$0]?.seeds?.runs == run - 1 }
      guard !due.isEmpty else { continue }
      let outcome = SurveyRun(run, of: due, bundle)
      for claim in due {
        record[claim]?.seeds?.runs = run
        if outcome.failed.contains(claim.number) {
          record[claim]?.seeds?.failed.append(run)
          fail(claim, "does not hold in run \(run)")
        }
        for (name, value) in outcome.notes[claim.number] ?? [] {
          record[claim]?.seeds?.notes[name, default: []].append(value)
        }
      }
      try record.write()
      Terminal.error.line("  run \(run) of \(runs): \(due.count) claims")
    }
    say("Surveyed", since: start)
  }

  // MARK: Mutants

  /// Runs each claim with each of its mutants.
  private mutating func kill(
    _ bundle: TestBundle, _ claims: [ClaimStanding],
    _ reached: [String: Reach]
  ) -> [DeclaredMutant: Bool] {
    let start = Date.now
    let pairs = claims.flatMap { claim in
      claim.mutants.map { (claim, $0) }
    }.filter { claim, mutant in
      reached[claim.number] != nil
        && !package.rejected.contains(self.numbers[mutant] ?? 0)
    }
    let numbers = self.numbers
    let survived = concurrentMap(pairs) { claim, mutant in
      // What runs ten times as long as it should does not end.
      let limit = 20 + 10 * (reached[claim.number]?.seconds ?? 0)
      return bundle.run(
        [claim.filter],
        environment: ["PROOF_MUTANT": "\(numbers[mutant] ?? 0)"],
        timeout: limit
      ).isGood
    }
    var verdicts: [DeclaredMutant: Bool] = [:]
    for ((claim, mutant), survives) in zip(pairs, survived) {
      verdicts[mutant] = !survives
      if survives {
        Terminal.error.line(
          "\(mutant.position): error: claim \(claim.number) does not notice "
            + "'\(mutant.text)'; strengthen its test")
        hasFailed = true
      }
    }
    let killed = survived.count { !$0 }
    say("Killed \(killed) of \(pairs.count) mutants", since: start)
    return verdicts
  }

  // MARK: Saying

  private mutating func fail(_ claim: ClaimStanding, _ words: String) {
    Terminal.error.line(
      "\(claim.test.position): error: claim \(claim.number) \(words)")
    hasFailed = true
  }

  private func say(_ words: String, since start: Date) {
    Terminal.output.line(
      "\(words) (\(text(seconds: Date.now.timeIntervalSince(start))))")
  }
}
