import Foundation
import Testing

@testable import Markdown

@Suite struct LinearTimeTests {
  @Test(
    "Twice the text takes twice the steps.", arguments: RepeatedInput.all)
  func stepsGrowInProportion(_ input: RepeatedInput) {
    func measure(_ n: Int) -> (steps: Int, nodes: Int, output: Int) {
      let document = Document(parsing: input.text(n), options: .book)
      let html = HTMLRenderer().bytes(of: document)
      return (document.work, document.nodeCount, html.count)
    }
    let small = measure(2_000)
    let large = measure(4_000)
    // What does not depend on n, and labels whose numbers grow by a digit,
    // make it differ from 2; one quadratic term would make it tend to 4.
    #expect(Double(large.steps) <= 2.3 * Double(small.steps) + 64)
    #expect(Double(large.nodes) <= 2.2 * Double(small.nodes) + 64)
    #expect(Double(large.output) <= 2.4 * Double(small.output) + 4096)
  }

  @Test(
    "50,000 of anything are parsed, written and freed.",
    arguments: RepeatedInput.all)
  func depthDoesNotOverflowTheStack(_ input: RepeatedInput) {
    let document = Document(parsing: input.text(50_000), options: .book)
    #expect(!HTMLRenderer().bytes(of: document).isEmpty || input.isBlank)
  }

  /// Run by hand: `MARKDOWN_TIMES=1 swift test --filter LinearTimeTests`.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["MARKDOWN_TIMES"] != nil))
  func times() {
    let filter = ProcessInfo.processInfo.environment["MARKDOWN_TIMES"] ?? ""
    func milliseconds(_ text: String, _ options: Extensions) -> Double {
      let bytes = Array(text.utf8)
      return (0..<5).map { _ in
        let start = processorTime()
        _ = HTMLRenderer().bytes(
          of: Document(parsing: bytes, options: options))
        return 1000 * (processorTime() - start)
      }.min() ?? 0
    }
    for input in RepeatedInput.all
    where filter.isEmpty || input.name.contains(filter) {
      for (name, options) in [
        ("GitHub", Extensions.gitHub), ("book", .book),
      ] {
        let small = milliseconds(input.text(25_000), options)
        let large = milliseconds(input.text(50_000), options)
        let figures = [small, large, large / small].map {
          String(format: "%8.2f", $0)
        }
        print(
          figures.joined(),
          name.padding(
            toLength: 7, withPad: " ", startingAt: 0), input.name)
      }
    }
    let ordinary = String(
      repeating: ordinaryText, count: 5_000_000 / ordinaryText.utf8.count)
    for (name, options) in [
      ("CommonMark", Extensions.commonMark), ("GitHub", .gitHub),
      ("book", .book),
    ] {
      let time = milliseconds(ordinary, options)
      let speed = Double(ordinary.utf8.count) / 1000 / time
      print(String(format: "%.1f MB/s", speed), name)
    }
  }
}

extension RepeatedInput {
  /// Whether the text says nothing, so that its HTML is empty.
  fileprivate var isBlank: Bool {
    [
      "blank lines", "spaces", "tabs", "carriage returns",
      "one long indentation",
      "definitions", "definitions with open titles", "targets",
      "nested footnotes",
    ].contains(name)
  }
}

/// The processor time, in seconds, that this thread has used: what other
/// processes do counts less than by the clock on the wall.
private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
}

/// A page of the kind that people write.
private let ordinaryText = """
  ## Why gradients vanish

  A deep network is a *composition* of maps, and its gradient is the product of
  their Jacobians. When each factor is **smaller than one**, the product shrinks
  like a power of the depth; see [Hochreiter](https://example.org/1991 "thesis")
  or the `backward` function in the listing below. Nothing here is new, but the
  numbers are ours, and everyone can run them again & again.

  - The sigmoid's slope never exceeds a quarter,
  - so thirty layers leave at most 4^-30 of it, and
  - what is left is lost among rounding errors.
    - Even in double precision?
    - Not quite, but nearly.

  1. Read the text. It says what to expect, and why.
  2. Run the program. It says what there is.

  > The unreasonable effectiveness of *good* initialization is not so
  > unreasonable, once one has seen the variance of the products.

  ```swift
  let gradient = tape.gradients(of: loss)
  for layer in layers {
    print(layer.name, gradient[layer.weight].norm)
  }
  ```

  | layer | forward | backward |
  |------:|:--------|:--------:|
  | 1     | `0.93`  | 1.2e-7   |
  | 2     | `0.91`  | 4.6e-7   |

  More about this in the next chapter. Write to author@example.org, or look at
  https://example.org/gradients for the details; the text continues with some
  more sentences, so that a page holds mostly prose, as pages do. Each of them
  is plain, and none of them has any markup to speak of, apart from one _word_.


  """
