import Manuscript

/// What there is to read in a chapter, by lane.
public struct ChapterLanes: Sendable {
  /// The chapter's folder.
  public var folder: String

  /// The words and the minutes of the essential path, and of everything.
  public var essential, everything: (words: Int, minutes: Int)

  /// How many listings are open, and how many are folded.
  public var openListings, foldedListings: Int

  init(_ chapter: Chapter, _ reading: PageReading) {
    folder = String(chapter.folder.split(separator: "/").last ?? "")
    essential = (reading.essential.words, reading.essential.minutes)
    everything = (reading.everything.words, reading.everything.minutes)
    openListings = reading.openListings.count
    foldedListings = reading.foldedListings
  }
}
