import Foundation
import Testing

@testable import Weaving

/// What is woven of a prediction, and what an answer to it is kept under.
@Suite struct PredictionTests {
  private static let question = """
    :::{predict}
    :answer: 1.1
    How steep does it get?

    - [ ] as steep as you like

      It is {value}`slope-at-5` at five, and flatter beyond.

    - [x] 1/4

      The run has {value}`slope-at-0` at zero.
    :::

    """

  private static let other = """
    :::{predict}
    :answer: 1.2
    How steep is it at five?

    - [x] hardly

      Hardly.

    - [ ] very

      Not at all.
    :::

    """

  /// The keys of the predictions of the sample book, in order.
  private func keys(
    after change: (inout SampleBook) -> Void = { _ in }
  ) throws -> [String] {
    var sample = SampleBook()
    change(&sample)
    let page = try #require(
      SamplePackage(sample).weave().text(of: "01-slopes.html"))
    return page.components(separatedBy: "data-key=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  @Test func reasonsFollowTheirChoices() throws {
    let page = try #require(
      SamplePackage().weave().text(of: "01-slopes.html"))
    #expect(page.contains("<li>as steep as you like</li>\n<li>1/4</li>"))
    #expect(page.contains(">0.00665</span> at five, and flatter beyond.</p>"))
    #expect(page.contains("<li class=\"right\"><p>The run has "))
    #expect(page.contains("<b>B</b>: 1/4. <span class=\"settled\">See <a "))
  }

  @Test func anAnswerOutlivesPredictionsThatAreAddedAndReasonsThatChange()
    throws
  {
    let key = try #require(try keys().first)
    #expect(key.count == 16)
    let more = try keys {
      $0.replace(
        Self.question, with: Self.other + "\n" + Self.question,
        in: SampleBook.chapter)
    }
    #expect(more.count == 2 && more[1] == key && more[0] != key)
    let reworded = try keys {
      $0.replace("and flatter beyond", with: "and flat", in: SampleBook.chapter)
    }
    #expect(reworded == [key])
  }

  @Test(arguments: [
    ("How steep does it get?", "How steep can it get?"),
    ("- [x] 1/4", "- [x] 1/5"), ("as steep as you like", "as you like"),
  ])
  func anAnswerIsNotTakenForOneToAnotherQuestion(
    _ old: String, _ new: String
  ) throws {
    let key = try keys()
    let changed = try keys {
      $0.replace(old, with: new, in: SampleBook.chapter)
    }
    #expect(changed.count == 1 && changed != key)
  }

  @Test func theRecordListsEveryQuestionWithItsClaim() throws {
    let book = try SamplePackage().weave()
    let page = try #require(book.text(of: "predictions.html"))
    let key = try #require(try keys().first)
    #expect(
      page.contains(
        "data-key=\"\(key)\" data-choices=\"2\" data-right=\"1\""))
    #expect(page.contains("#prediction-1\">How steep does it get?</a>"))
    #expect(page.contains("href=\"01-slopes.html#claim-1.1\""))
  }

  @Test func reasonsAreNoWordsOfTheEssentialPath() throws {
    let before = try SamplePackage().weave().book.lanes[0].essential.words
    var sample = SampleBook()
    sample.replace(
      "and flatter beyond", with: "and " + "word ".repeated(400) + "beyond",
      in: SampleBook.chapter)
    let after = try SamplePackage(sample).weave().book.lanes[0].essential.words
    #expect(before == after)
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String {
    String(repeating: self, count: count)
  }
}
