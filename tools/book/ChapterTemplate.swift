import Manuscript

/// The files of a chapter that has one of everything.
///
/// Its subject is a number that is halved again and again, to be replaced by
/// what the chapter is about.
struct ChapterTemplate {
  private let chapter: Chapter
  private let title: String

  init(_ chapter: Chapter, title: String) {
    self.chapter = chapter
    self.title = title
  }

  private var claim: String { "Eight halvings of 1 leave 1/256." }

  /// The files by their paths in the chapter's folder, but for the stub and
  /// the seals, which follow from them.
  var files: [String: String] {
    [
      "chapter.md": prose,
      "model/Halving.swift": model,
      "code/main.swift": program,
      "code/Report+Halving.swift": report,
      "tests/HalvingTests.swift": tests,
      "exercises/grading/Exercises.swift": exercises,
      "exercises/grading/Exercises+Thirds.swift": grader,
      "exercises/grading/solutions/Thirds.swift": solution,
    ].mapValues { $0 + "\n" }
  }

  private var prose: String {
    """
    # \(title)

    :::{overview}
    What is left of a number that is halved again and again?
    :::

    What would a practitioner ask? Here a number is halved again and again.

    ## Halving

    :::{predict}
    :answer: \(chapter.number).1
    What do eight halvings of 1 leave?

    - [ ] 1/8

      That would be the eighth part, which three halvings leave.

    - [x] 1/256

      The run finds {value}`last`.
    :::

    Each halving multiplies by 1/2:

    ```{code} model/Halving.swift#halvings
    ```

    After eight of them the run finds {value}`last`, as {ref}`halvings` shows.

    ```{figure} halvings
    ```

    :::{claim} \(chapter.number).1
    \(claim)
    :::

    ::::{exercise} \(chapter.number).1 Thirds
    :stub: exercises/Thirds.swift
    :solution: exercises/grading/solutions/Thirds.swift
    :level: hard
    Return a third of the number, a third of that, and so on: as many numbers as are asked for.

    :::{hint}
    What is the first of them?
    :::

    :::{hint}
    Each of the others follows from the one before.
    :::

    :::{hint}
    Divide by 3 and append, once for each number.
    :::
    ::::
    """
  }

  private var model: String {
    """
    // snippet.halvings
    /// Returns half of a number, half of that, and so on.
    public func halvings(of number: Double, count: Int) -> [Double] {
      var halves: [Double] = []
      var rest = number
      for _ in 0..<count {
        rest /= 2
        halves.append(rest)
      }
      return halves
    }
    // snippet.end
    """
  }

  private var program: String {
    """
    import Laboratory

    var options = Options("What the chapter shows, in a sentence.")
    let count = options.int("count", default: 8, in: 1...50, "halvings")

    let report = Report(options)
    report.build([
      { $0.addHalvings(count: count) }
    ])
    report.publish()
    """
  }

  private var report: String {
    """
    import \(chapter.modelModule)
    import Laboratory
    import Plotting

    extension Report {
      /// Adds what halving leaves.
      func addHalvings(count: Int) {
        section("Halving")
        let halves = halvings(of: 1, count: count)
        value(
          "last", halves[count - 1], .significant(2), "what all halvings leave")
        figure(
          "halvings",
          Chart(
            "What each halving leaves", x: .linear("halving"),
            y: .log("what is left"), summary: "It falls along a straight line.",
            marks: [
              .points("halves", x: (1...count).map { Double($0) }, y: halves)
            ]),
          "On a logarithmic scale, halving is a straight line.")
      }
    }
    """.sortingImports
  }

  private var tests: String {
    """
    import \(chapter.modelModule)
    import Testing

    @Suite("Chapter \(chapter.number): halving") struct HalvingTests {
      // mutant halvings: rest /= 2 => rest /= 3
      // mutant halvings: 0..<count => 0..<(count - 1)
      // mutant halvings: halves.append(rest) => halves.append(number)
      @Test("\(chapter.number).1 \(claim)")
      func eightHalvings() {
        // Powers of two are exact.
        #expect(halvings(of: 1, count: 8).last == 1.0 / 256)
      }
    }
    """
  }

  private var exercises: String {
    """
    import Grading

    /// The exercises of chapter \(chapter.number).
    public final class Exercises: ExerciseSet {
      public static let all: [any Gradable] = [thirds]
    }
    """
  }

  private var grader: String {
    """
    import Grading

    extension Exercises {
      public static let thirds = Exercise<
        @Sendable (Double, Int) throws -> [Double]
      >(
        "\(chapter.number).1", solution: thirds(of:count:),
        mistakes: [
          Mistake("starts with the number", startingTooEarly),
          Mistake("halves", halving),
          Mistake("stops too early", stoppingTooEarly),
        ]
      ) { thirds, examiner in
        for (number, count) in [(3.0, 1), (1, 5), (-2, 3)] {
          examiner.given("\\(number), \\(count) times")
          // From the front: each is the number over its own power of three.
          var power = 1.0
          let expected = (0..<count).map { _ in
            power *= 3
            return number / power
          }
          try examiner.expect(
            thirds(number, count), equals: expected, within: .relative(1e-14),
            because: "What is left after the first division?")
        }
      }
    }

    private func startingTooEarly(_ number: Double, _ count: Int) -> [Double] {
      (0..<count).reduce(into: [number]) { list, _ in
        list.append(list[list.count - 1] / 3)
      }.dropLast()
    }

    private func halving(_ number: Double, _ count: Int) -> [Double] {
      (0..<count).reduce(into: [Double]()) { list, _ in
        list.append((list.last ?? number) / 2)
      }
    }

    private func stoppingTooEarly(_ number: Double, _ count: Int) -> [Double] {
      (1..<max(count, 1)).reduce(into: [Double]()) { list, _ in
        list.append((list.last ?? number) / 3)
      }
    }
    """
  }

  private var solution: String {
    """
    /// Returns a third of a number, a third of that, and so on.
    func thirds(of number: Double, count: Int) throws -> [Double] {
      // snippet.solution
      var thirds: [Double] = []
      for _ in 0..<count {
        thirds.append((thirds.last ?? number) / 3)
      }
      return thirds
      // snippet.end
    }
    """
  }
}

extension String {
  /// The text with the import lines at its head in alphabetical order.
  fileprivate var sortingImports: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let imports = lines.prefix { $0.hasPrefix("import ") }
    return (imports.sorted() + lines.dropFirst(imports.count))
      .joined(separator: "\n")
  }
}
