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
    suites = try witnesses(Self.suites(session))
      .sorted { $0.seconds < $1.seconds }
    claims = try witnesses(
      session.standings.claims.map { ($0.number, $0.filter) }
        + Self.otherTests(session)
    ).sorted { $0.seconds < $1.seconds }
  }

  /// The suites of the libraries' tests, each by itself: the quick ones need
  /// not wait for the long ones.
  private static func suites(_ session: ProofSession) -> [(String, String)] {
    let tree = session.standings.code.tree
    let libraries = [
      "LinearAlgebra", "Autodiff", "NeuralNetworks", "Experiments", "Datasets",
      "Reference",
    ]
    return libraries.flatMap { library -> [(String, String)] in
      let names = tree.swiftFiles(below: "Tests/\(library)Tests").flatMap {
        path -> [String] in
        guard let file = tree.file(path) else { return [] }
        let outline = tree.outline(of: file)
        return outline.tests.compactMap {
          outline.enclosing(line: $0.lines.upperBound).first?.name
        }
      }
      return Set(names).sorted().map {
        ("\(library)Tests.\($0)", "^\(library)Tests\\.\($0)/")
      }
    }
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
  /// body's own library, then the others; the quick ones in one go, then each
  /// that does not take longer than `patience`.
  func groups(for mutant: GenericMutant, patience: Double) -> [Group] {
    let library = mutant.path.split(separator: "/").prefix(2).last ?? ""
    let reaching = (suites + claims).filter {
      $0.bodies.contains(mutant.body) && $0.seconds <= patience
    }
    let (own, others) = (
      reaching.filter { $0.name.hasPrefix("\(library)Tests.") },
      reaching.filter { !$0.name.hasPrefix("\(library)Tests.") }
    )
    return Self.groups(own) + Self.groups(others)
  }

  /// The quick ones in one go, then each of the others.
  private static func groups(_ witnesses: [Witness]) -> [Group] {
    let fast = witnesses.filter { $0.seconds < quick }
    var groups = witnesses.filter { $0.seconds >= quick }.map(group)
    if let first = fast.first {
      groups.insert(
        Group(
          name: first.name + (fast.count > 1 ? ", …" : ""),
          filters: fast.map(\.filter),
          seconds: fast.map(\.seconds).reduce(0, +)), at: 0)
    }
    return groups
  }

  private static func group(_ suite: Witness) -> Group {
    Group(name: suite.name, filters: [suite.filter], seconds: suite.seconds)
  }
}
