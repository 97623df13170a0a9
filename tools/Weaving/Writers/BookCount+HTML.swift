import Manuscript
import Markdown
import Plotting
import Site

/// A count leads to the page that lists what is counted.
extension BookCount: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let context = text.state.context
    let evidence = context.standings.claims.compactMap(\.evidence)
    let seeded = evidence.compactMap(\.seeds)
    let mutants = evidence.flatMap(\.mutants)
    let (count, target): (Int, String?) =
      switch what {
      case .chapters: (context.book.chapters.count, nil)
      case .claims: (context.standings.claims.count, Appendices.evidencePath)
      case .exercises:
        (
          context.pages.reduce(0) { $0 + $1.exercises.count },
          Appendices.exercisesPath
        )
      case .predictions:
        (
          context.pages.reduce(0) { $0 + $1.predictionCount },
          Appendices.predictionsPath
        )
      case .mistakes: (mutants.count, Appendices.evidencePath)
      case .noticed:
        (mutants.count(where: \.isKilled), Appendices.evidencePath)
      case .seeded: (seeded.count, Appendices.evidencePath)
      case .seeds: (seeded.map(\.runs).max() ?? 0, Appendices.evidencePath)
      }
    guard count > 0 else {
      text.error(
        "there are no \(what.rawValue) to count yet; leave the sentence out "
          + "until there are", at: position)
      return ""
    }
    let isListed =
      target != Appendices.evidencePath || context.standings.hasEvidence
    return Fragment.count(
      NumberFormat.integer.text(Double(count)),
      target: isListed ? target : nil)
  }
}
