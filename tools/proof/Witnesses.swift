import Evidence
import Foundation
import Ground
import Manuscript

/// The tests that may notice a mistake, with the bodies that each runs and the
/// time it takes.
struct Witnesses: Sendable {
  /// Tests that are run together.
  struct Group: Sendable {
    var name: String
    var filters: [String]
    var seconds: Double
  }

  private struct Witness: Sendable {
    var name: String
    var filter: String
    var seconds: Double
    var bodies: Set<String>
  }

  private var claims: [Witness] = []
  private var suites: [Witness] = []

  /// Claims that take less are run in one go.
  private static let quick = 0.6

  /// Runs all claims, and the tests of each library, as they are.
  init(_ session: ProofSession, _ bundle: TestBundle) throws {
    let bodies = session.standings.code.bodies
    func witnesses(_ named: [(String, String)]) throws -> [Witness] {
      concurrentMap(named) { name, filter -> Witness? in
        try? FileSystem.withTemporaryDirectory("reach") { folder in
          let path = folder + "/reached"
          let start = Date.now
          let outcome = bundle.run(
            [filter], environment: ["PROOF_REACHED": path])
          guard outcome.isGood else { return nil }
          let marks = FileSystem.bytes(of: path) ?? []
          return Witness(
            name: name, filter: filter,
            seconds: Date.now.timeIntervalSince(start),
            bodies: Set(zip(bodies, marks).filter { $1 != 0 }.map(\.0.key)))
        }
      }.compactMap(\.self)
    }
    let libraries = [
      "LinearAlgebra", "Autodiff", "NeuralNetworks", "Experiments", "Reference",
    ]
    suites = try witnesses(
      libraries.map { ("\($0)Tests", "^\($0)Tests\\.") })
    claims = try witnesses(
      session.standings.claims.map { ($0.number, $0.filter) }
        + Self.otherTests(session)
    ).sorted { $0.seconds < $1.seconds }
  }

  /// The chapters' tests that assert no claim of the prose.
  private static func otherTests(
    _ session: ProofSession
  ) -> [(String, String)] {
    let tree = session.standings.code.tree
    return session.chapters.flatMap { chapter in
      tree.swiftFiles(below: "\(chapter.folder)/tests").flatMap {
        path -> [(String, String)] in
        guard let file = tree.file(path) else { return [] }
        let others = tree.outline(of: file).tests.filter {
          ClaimTests.parts(of: $0.displayName ?? "") == nil
        }
        return others.map { test in
          let name = String(test.name.prefix { $0 != "(" })
          return (name, "^\(chapter.moduleName)Tests\\..*/\(name)\\(")
        }
      }
    }
  }

  /// The tests to ask about a mutant, in the order of asking: those of the
  /// body's own library, the quick claims in one go, then each of the others
  /// that does not take longer than `patience`.
  func groups(for mutant: GenericMutant, patience: Double) -> [Group] {
    let reaching = claims.filter {
      $0.bodies.contains(mutant.body) && $0.seconds <= patience
    }
    let quick = reaching.filter { $0.seconds < Self.quick }
    var groups: [Group] = []
    let library = mutant.path.split(separator: "/").prefix(2).last ?? ""
    let own = suites.filter {
      $0.bodies.contains(mutant.body) && $0.name == "\(library)Tests"
    }
    let others = suites.filter {
      $0.bodies.contains(mutant.body) && $0.name != "\(library)Tests"
    }
    groups += own.map(Self.group)
    if !quick.isEmpty {
      groups.append(
        Group(
          name: "claims " + quick.prefix(3).map(\.name).joined(separator: ", ")
            + (quick.count > 3 ? ", …" : ""),
          filters: quick.map(\.filter),
          seconds: quick.map(\.seconds).reduce(0, +)))
    }
    groups += others.map(Self.group)
    groups += reaching.filter { $0.seconds >= Self.quick }.map {
      Group(
        name: "claim \($0.name)", filters: [$0.filter], seconds: $0.seconds)
    }
    return groups
  }

  private static func group(_ suite: Witness) -> Group {
    Group(name: suite.name, filters: [suite.filter], seconds: suite.seconds)
  }
}
