import Evidence
import Foundation
import Ground
import Synchronization

/// Plants generic mutants, a batch a compilation, and asks the tests that run
/// the changed body, the quickest first.
struct GenericRun {
  /// More in one body would make a copy that takes long to compile.
  private static let mutantsPerBody = 24

  private let session: ProofSession
  private let patience: Double
  private let log: String

  /// Lines of the log must not mix.
  private static let writing = Mutex(())

  /// Prepares a run that adds its verdicts to the file `log`.
  init(_ session: ProofSession, patience: Double, log: String) throws {
    self.session = session
    self.patience = patience
    self.log = log
    try FileSystem.createDirectory(FileSystem.parent(of: log))
    if !FileSystem.exists(log) { try FileSystem.write([], to: log) }
  }

  func plant(_ mutants: [GenericMutant]) throws {
    var places: [Int: Int] = [:]
    var batches: [[GenericMutant]] = []
    for mutant in mutants {
      let place = places[mutant.mutation.body, default: 0]
      places[mutant.mutation.body] = place + 1
      let batch = place / Self.mutantsPerBody
      if batch == batches.count { batches.append([]) }
      batches[batch].append(mutant)
    }
    var witnesses: Witnesses?
    for (i, batch) in batches.enumerated() {
      let start = Date.now
      let numbered = Dictionary(
        uniqueKeysWithValues: batch.enumerated().map { ($0 + 1, $1) })
      var package = InstrumentedPackage(
        session.standings, chapters: session.chapters, name: "generic",
        mutants: numbered.mapValues(\.mutation))
      try package.build()
      let bundle = TestBundle(root: package.root)
      let known = try witnesses ?? Witnesses(session, bundle)
      witnesses = known
      for number in package.rejected {
        note(numbered[number], .rejected)
      }
      let planted = numbered.sorted { $0.key < $1.key }
        .filter { !package.rejected.contains($0.key) }
      _ = concurrentMap(planted) { number, mutant in
        note(mutant, verdict(number, mutant, known, bundle))
      }
      Terminal.output.line(
        "batch \(i + 1) of \(batches.count): \(planted.count) mutants in "
          + text(seconds: Date.now.timeIntervalSince(start)))
    }
  }

  private func verdict(
    _ number: Int, _ mutant: GenericMutant, _ witnesses: Witnesses,
    _ bundle: TestBundle
  ) -> GenericRecord.Verdict {
    let groups = witnesses.groups(for: mutant, patience: patience)
    guard !groups.isEmpty else { return .unreached }
    for group in groups {
      let outcome = bundle.run(
        group.filters, environment: ["PROOF_MUTANT": "\(number)"],
        timeout: 20 + 10 * group.seconds)
      guard !outcome.isGood else { continue }
      return .killed(by: group.name)
    }
    return .survived
  }

  private func note(_ mutant: GenericMutant?, _ verdict: GenericRecord.Verdict)
  {
    guard let mutant else { return }
    Self.writing.withLock { _ in
      guard let file = FileHandle(forWritingAtPath: log) else { return }
      file.seekToEndOfFile()
      file.write(Data((GenericRecord.line(mutant, verdict) + "\n").utf8))
      try? file.close()
    }
  }
}
