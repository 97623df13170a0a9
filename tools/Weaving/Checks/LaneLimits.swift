import Ground
import Manuscript

/// Finds the chapters whose essential path is too long or too short, or that
/// leave too much code open.
struct LaneLimits {
  /// How many words an essential path has at most.
  private static let words = 2500

  /// How many words it has at least.
  ///
  /// One that has fewer tells no whole story yet. That is a warning: every
  /// chapter starts so, and its author wants to see the page.
  private static let wordsAtLeast = 1500

  /// How many words it has at most in the first chapter, where everything is
  /// new.
  private static let wordsAtFirst = 2000

  /// How many listings may be open, and how long each may be.
  private static let listings = 8
  private static let lines = 25

  private(set) var problems = Problems()

  /// Checks a chapter that says, by its overview, that it has two lanes.
  init(_ page: PageSource, _ reading: PageReading) {
    let hasOverview = page.passages[0].directives.values.contains {
      if case .overview = $0 { true } else { false }
    }
    guard hasOverview else { return }
    let top = SourcePosition(path: page.file.path, line: 1, column: 1)
    let words = reading.essential.words
    let most = page.number == 1 ? Self.wordsAtFirst : Self.words
    if words > most {
      problems.error(
        "the essential path has \(words) words, and may have \(most); mark "
          + "sections with {deeper}, or say it in fewer", at: top)
    }
    if words < Self.wordsAtLeast {
      problems.warning(
        "the essential path has \(words) words, and a chapter that tells its "
          + "whole story takes \(Self.wordsAtLeast) or more; tell the rest, or "
          + "unmark what is {deeper}", at: top)
    }
    let open = reading.openListings
    if open.count > Self.listings {
      problems.error(
        "\(open.count) listings are open, and \(Self.listings) may be; remove "
          + "':open:' where a listing is not the point", at: top)
    }
    for listing in open where listing.count > Self.lines {
      problems.error(
        "an open listing of \(listing.count) lines, of which \(Self.lines) may "
          + "be; remove ':open:', or show a region of it",
        at: listing.position)
    }
  }
}
