import Evidence
import Foundation
import Ground
import Manuscript

/// The package in whose folder the program was called, and its claims.
struct ProofSession {
  /// Something that keeps a proof from being made.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  let root: String
  let chapters: [Chapter]
  let standings: Standings

  /// Reads the package.
  ///
  /// Throws a ``Failure`` outside of a package, and where declared mutants
  /// change nothing.
  init() throws {
    guard let root = PackageRoot.find() else {
      throw Failure(
        description: "there is no package here with the folders 'book' and "
          + "'chapters'; go to the package's directory")
    }
    self.root = root
    let tree = SourceTree(root: root)
    chapters = tree.chapterFolders.sorted().compactMap(
      Chapter.init(folderName:))
    standings = Standings(chapters, in: tree, root: root)
    for problem in standings.problems.sorted {
      Terminal.error.line("\(problem)")
    }
    guard standings.problems.isEmpty else {
      throw Failure(description: "no proof was made")
    }
  }

  /// Returns the claims with these numbers, or all if none is given.
  func claims(numbered numbers: [String]) throws -> [ClaimStanding] {
    guard !numbers.isEmpty else { return standings.claims }
    return try numbers.map { number in
      guard
        let claim = standings.claims.first(where: { $0.number == number })
      else {
        throw Failure(
          description: "there is no claim \(number)."
            + suggestion(for: number, in: standings.claims.map(\.number)))
      }
      return claim
    }
  }
}
