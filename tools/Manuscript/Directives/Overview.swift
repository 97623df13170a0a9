import Ground
import Markdown

/// `{overview}`: the box that a chapter opens with: its question, and what is
/// needed from before.
package struct Overview: DirectiveType {
  package static let names = ["overview"]
  package static let rule = DirectiveRule(
    argument: .none, options: ["needs", "number", "meaning"],
    content: .required("the question"))

  /// The names of the pages that are needed, each with its place.
  package let needs: [(name: String, position: SourcePosition)]

  /// The question.
  package let body: Body

  /// The number that the cover shows of the chapter, and what it is; `nil`
  /// where the author names none.
  package private(set) var number: RecordName?
  package let meaning: String

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    guard reader.chapter != nil else {
      reader.error(
        "only chapters open with an overview; remove it", at: use.position)
      return nil
    }
    let (names, place) = use.option("needs")
    var needs: [(name: String, position: SourcePosition)] = []
    var offset = 0
    for name in names.split(separator: " ", omittingEmptySubsequences: false) {
      if !name.isEmpty {
        var position = place
        position.column += offset
        needs.append((String(name), position))
      }
      offset += name.utf8.count + 1
    }
    self.needs = needs
    body = use.body(reader)
    let (number, numberPlace) = use.option("number")
    let (meaning, meaningPlace) = use.option("meaning")
    self.meaning = meaning
    if number.isEmpty != meaning.isEmpty {
      reader.error(
        number.isEmpty
          ? "this is the meaning of no number; name a value with ':number: …'"
          : "nobody knows what this number is; say it with ':meaning: …'",
        at: number.isEmpty ? meaningPlace : numberPlace)
    }
    for typed in NumberInProse.all(in: meaning) {
      var position = meaningPlace
      position.column += typed.offset
      reader.error(
        "'\(typed.text)' is typed by hand; say it in words, or as a fraction",
        at: position)
    }
    if !number.isEmpty {
      self.number = reader.recordName(number, at: numberPlace)
    }
  }

  package var directive: BookDirective { .overview(self) }
}
