import Evidence
import Ground

/// One run of the survey: the claims with seeds that no other run has.
struct SurveyRun {
  /// The claims that did not hold.
  private(set) var failed: Set<String> = []

  /// What the claims' tests noted, in their order.
  private(set) var notes: [String: [(name: String, value: Double)]] = [:]

  init(_ run: Int, of claims: [ClaimStanding], _ bundle: TestBundle) {
    let (outcome, notes) = Self.outcome(run, claims, bundle)
    if outcome.isWhole {
      let failing = claims.filter { claim in
        outcome.failed.contains(claim.test(in: outcome.ended) ?? "")
          || claim.test(in: outcome.ended) == nil
      }
      failed = Set(failing.map(\.number))
      self.notes = notes
    } else {
      // Something broke off: each by itself, to see which.
      for claim in claims {
        let (outcome, notes) = Self.outcome(run, [claim], bundle)
        if !outcome.isGood { failed.insert(claim.number) }
        self.notes.merge(notes) { $1 }
      }
    }
  }

  private static func outcome(
    _ run: Int, _ claims: [ClaimStanding], _ bundle: TestBundle
  ) -> (TestBundle.Outcome, [String: [(name: String, value: Double)]]) {
    do {
      return try FileSystem.withTemporaryDirectory("survey") { folder in
        let path = folder + "/notes"
        try FileSystem.write([], to: path)
        let outcome = bundle.run(
          claims.map(\.filter),
          environment: ["SURVEY_RUN": "\(run)", "SURVEY_NOTES": path],
          timeout: 3600)
        return (outcome, read(FileSystem.text(of: path) ?? "", claims))
      }
    } catch {
      return (TestBundle.Outcome(isWhole: false, words: "\(error)"), [:])
    }
  }

  /// Reads lines of file, test, name and value.
  private static func read(
    _ text: String, _ claims: [ClaimStanding]
  ) -> [String: [(name: String, value: Double)]] {
    var notes: [String: [(name: String, value: Double)]] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(
        separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 4, let value = Double(parts[3]) else { continue }
      let file = parts[0].split(separator: "/").last ?? ""
      let claim = claims.first {
        $0.test.file.path.hasSuffix("/\(file)")
          && $0.chapter.moduleName + "Tests"
            == parts[0].prefix { $0 != "/" }
          && $0.test.function == parts[1]
      }
      guard let claim else { continue }
      notes[claim.number, default: []].append((String(parts[2]), value))
    }
    return notes
  }
}

extension ClaimStanding {
  /// Returns the claim's test among those that ran.
  fileprivate func test(in ended: Set<String>) -> String? {
    let function = test.function.prefix { $0 != "(" }
    return ended.first {
      $0.hasPrefix("\(chapter.moduleName)Tests.")
        && $0.split(separator: "/").last?.prefix { $0 != "(" } == function
    }
  }
}
