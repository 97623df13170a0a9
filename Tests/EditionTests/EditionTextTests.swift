import Site
import Testing

@testable import Edition

@Suite struct EditionTextTests {
  private let text: EditionText

  init() throws { text = try EditionText(SampleText.pages) }

  private func words(_ name: String) -> String {
    text.leaves.first { $0.name == name }?.body.plainText ?? ""
  }

  @Test func theFirstPageGivesTitleAndSummary() {
    #expect(text.facts.title == "A <Small> Book")
    #expect(text.facts.summary == "About slopes & more.")
    #expect(text.facts.authors == "The authors of A <Small> Book")
  }

  @Test func whatIsToBeFoundOutStandsAtTheEnd() {
    #expect(
      text.leaves.map(\.name) == [
        "preface", "01-slopes", "hints", "solutions", "answers", "tests",
      ])
    for secret in ["SECRET ANSWER", "FIRST HINT", "THE SOLUTION", "#expect"] {
      #expect(!words("01-slopes").contains(secret))
    }
    #expect(words("hints").contains("Hint 1 of 2\n\nFIRST HINT"))
    #expect(words("solutions").contains("Exercise 1.1A solution"))
    #expect(words("solutions").contains("THE SOLUTION"))
    #expect(words("answers").contains("PredictionThe answer"))
    #expect(words("answers").contains("SECRET ANSWER"))
    #expect(words("tests").contains("#expect(slope <= 0.25)"))
    #expect(words("tests").contains("Planted mistakes"))
    #expect(
      words("01-slopes").contains("Hint 1 of 2 · Hint 2 of 2 · A solution"))
  }

  @Test func rowsOfNumbersAreLeftOutAndTheDeeperIsShownAndMarked() {
    let words = words("01-slopes")
    #expect(!words.contains("DATA ROW") && !words.contains("numbers in this"))
    #expect(words.contains("Two steps") && words.contains("deeper · 3 min"))
    #expect(words.contains("Deepdown.") && words.contains("Halves a number."))
    let leaf = text.leaves[1]
    var names: Set<String> = []
    leaf.body.forEachElement { names.insert($0.name) }
    #expect(names.isDisjoint(with: ["details", "summary", "button", "style"]))
  }

  @Test(
    "A link leads to where what it names is now",
    arguments: [
      ("01-slopes#run", "preface", "n01-slopes.xhtml#run", "#in-01-slopes-run"),
      ("01-slopes#run", "01-slopes", "#run", "#in-01-slopes-run"),
      ("01-slopes", "preface", "n01-slopes.xhtml", "#leaf-n01-slopes"),
      (
        "hints#01-slopes-exercise-1.1-hint-1", "01-slopes",
        "hints.xhtml#n01-slopes-exercise-1.1-hint-1",
        "#in-hints-01-slopes-exercise-1.1-hint-1"
      ),
      ("01-slopes#2-steps", "01-slopes", "#n2-steps", "#in-01-slopes-2-steps"),
      ("01-slopes#nowhere", "preface", "n01-slopes.xhtml", "#leaf-n01-slopes"),
    ])
  func links(address: String, leaf: String, file: String, paper: String) {
    let files = Places(text.leaves, .files(extension: ".xhtml"))
    #expect(files.target(address, from: leaf) == file)
    let document = Places(text.leaves, .oneDocument)
    #expect(document.target(address, from: leaf) == paper)
    #expect(document.target("nobody#x", from: leaf) == nil)
  }

  @Test func whatLeadsNowhereIsPlainText() throws {
    let places = Places(text.leaves, .oneDocument)
    let preface = places.resolved(text.leaves[0]).html
    #expect(preface.contains("to the cover, to"))
    #expect(preface.contains("<a href=\"https://example.org/a\">a page</a>"))
    #expect(preface.contains("<a href=\"#in-01-slopes-run\">the run</a>"))
  }

  @Test func everyAnchorOfADocumentIsThereOnceAndEveryLinkLeadsToOne() throws {
    let places = Places(text.leaves, .oneDocument)
    var ids: [String] = text.leaves.map { places.start(of: $0.name) }
    var targets: [String] = []
    for leaf in text.leaves {
      places.resolved(leaf).forEachElement { element in
        if let id = element["id"] { ids.append(id) }
        if let href = element["href"], href.hasPrefix("#") {
          targets.append(String(href.dropFirst()))
        }
        targets += (element["aria-labelledby"] ?? "").split(separator: " ")
          .map(String.init)
        if let clip = element["clip-path"] {
          targets.append(String(clip.dropFirst(5).dropLast()))
        }
      }
    }
    #expect(Set(ids).count == ids.count)
    #expect(targets.count > 12)
    #expect(Set(targets).isSubset(of: ids), "\(Set(targets).subtracting(ids))")
  }

  @Test func aPageWhoseTagsDoNotFitIsNamed() {
    var pages = SampleText.pages
    pages[1].body += "<b>"
    #expect(
      throws: MarkupProblem(
        description: "preface.html: error: <b> has no end; put the tag right "
          + "where the page's Markdown has HTML")
    ) { try EditionText(pages) }
  }

  @Test func theIdentifierFollowsFromTheTitle() {
    let one = BookFacts(title: "One", summary: "").identifier
    #expect(one == BookFacts(title: "One", summary: "x").identifier)
    #expect(one != BookFacts(title: "Two", summary: "").identifier)
    #expect(
      one.wholeMatch(
        of:
          /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/
      ) != nil, "\(one)")
  }
}
