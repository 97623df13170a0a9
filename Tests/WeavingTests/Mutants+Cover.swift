extension Mutants {
  private typealias Book = SampleBook

  /// Returns a mistake in what the cover says.
  private static func onCover(
    _ name: String, _ text: String, at place: String, says message: String
  ) -> Mutant {
    .replacing(
      name, "A book about slopes.", text, in: Book.contents, at: place,
      says: message)
  }

  /// Of the cover.
  static let cover: [Mutant] = [
    onCover(
      "count misspelt", "{count}`claim` claims.", at: "claim`",
      says: "Did you mean 'claims'?"),
    onCover(
      "count of what there is none of", "{count}`mistakes` planted.",
      at: "mistakes`", says: "there are no mistakes to count"),
    onCover(
      "button that says nothing", "{button}`slopes`", at: "slopes`",
      says: "the button says nothing"),
    onCover(
      "button to nowhere", "{button}`Start <slope>`", at: "slope>",
      says: "Did you mean 'slopes'?"),
    onCover(
      "card to nowhere", ":::{card} New\n:link: slope\nHere.\n:::",
      at: "slope\n", says: "Did you mean 'slopes'?"),
    onCover(
      "card with a link and no title", ":::{card}\n:link: slopes\nHere.\n:::",
      at: "slopes\n", says: "give the card a title"),
    onCover(
      "grid of what is no card", "::::{grid}\nHere.\n::::", at: "Here.",
      says: "a grid consists of cards"),
    onCover(
      "number typed into a card", ":::{card} New\nAbout 0.5 of it.\n:::",
      at: "0.5", says: "is typed by hand"),
    inChapter(
      "number without a meaning", ":needs: preface",
      ":needs: preface\n:number: slope-at-5", at: "slope-at-5\nHow",
      says: "nobody knows what this number is"),
    inChapter(
      "meaning without a number", ":needs: preface",
      ":needs: preface\n:meaning: is little", at: "is little",
      says: "this is the meaning of no number"),
    inChapter(
      "number typed into a meaning", ":needs: preface",
      ":needs: preface\n:number: slope-at-5\n:meaning: is 0.1 of it",
      at: "0.1 of it", says: "is typed by hand"),
    inChapter(
      "number misspelt for the cover", ":needs: preface",
      ":needs: preface\n:number: slope-at-6\n:meaning: is little",
      at: "slope-at-6\n", says: "Did you mean"),
  ]
}
