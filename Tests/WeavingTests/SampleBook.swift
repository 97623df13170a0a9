import Foundation

@testable import Weaving

/// A small book with one of everything, as files by their paths.
///
/// The program of its chapter is not compiled: ``SampleRunner`` stands in for
/// it and writes ``record``.
struct SampleBook {
  static let chapter = "chapters/01-slopes/chapter.md"
  static let code = "chapters/01-slopes/code/Slope.swift"
  static let tests = "chapters/01-slopes/tests/SlopeTests.swift"
  static let preface = "book/preface.md"
  static let contents = "book/contents.md"
  static let glossary = "book/glossary.md"
  static let references = "book/references.bib"
  static let record = "record.json"
  static let pytorch = "chapters/01-slopes/frameworks/with_pytorch.py"
  static let jax = "chapters/01-slopes/frameworks/with_jax.py"

  /// As many words as an essential path has at least.
  static let story = Array(repeating: "Read on.", count: 750)
    .joined(separator: "\n")

  var files: [String: String] = [
    contents: """
    # Small Book

    A book about slopes.

    ```{toctree}
    :caption: Foundations
    preface
    01-slopes
    ```
    """,

    preface: """
    # Preface

    The steepest slope is {value}`slopes:slope-at-0`; {ref}`slopes` says
    why, [at its start](../chapters/01-slopes/chapter.md#how-steep).
    """,

    glossary: """
    # Glossary

    ## Saturation

    Where a slope is close to zero.
    """,

    references: """
    % Two works.
    @book{nielsen2015,
      author = {Nielsen, Michael A.},
      title = {Neural Networks and Deep Learning},
      publisher = {Determination Press},
      year = 2015,
      url = {https://neuralnetworksanddeeplearning.com}
    }

    @inproceedings{glorot2010,
      author = {Glorot, Xavier and Bengio, Yoshua},
      title = {Understanding the difficulty of training deep networks},
      booktitle = {AISTATS},
      pages = {249--256},
      year = {2010}
    }
    """,

    "Sources/LinearAlgebra/Matrix.swift": """
    // snippet.storage
    public struct Matrix {
      var elements: [Double]
    }
    // snippet.end

    extension Matrix {
      var count: Int { elements.count }
    }
    """,

    code: """
    struct Sigmoid {
      // snippet.slope
      func slope(at x: Double) -> Double {
        let s = value(at: x)
        // snippet.hide
        count += 1
        // snippet.show
        return s * (1 - s)
      }
      // snippet.end
    }
    """,

    "chapters/01-slopes/code/main.swift": """
    report.value("slope-at-0", 0.25)
    report.value("slope-at-5", 0.00665)
    report.table("slopes", rows)
    report.passage("greeting", lines)
    report.figure("slope", chart)
    report.figure("moving", chart)
    """,

    "chapters/01-slopes/model/Explorer.swift": """
    let explorer = 1
    """,

    tests: """
    import Testing

    @Suite struct SlopeTests {
      @Test("1.1 The slope never exceeds 1/4, which is $1/4$.")
      func slopeIsAtMostAQuarter() {
        #expect(Sigmoid().slope(at: 0) <= 1 / 4)
      }

      @Test("1.2 At 5 it is 0.00665, no more.")
      func slopeAtFive() {
        #expect(true)
      }

      @Test("1.3 Half of 1/2 is 1/4.")
      func halfOfAHalf() { #expect(0.5 * 0.5 == 0.25) }

      @Test func helpersNeedNoClaim() {}
    }
    """,

    "chapters/01-slopes/exercises/Slope.swift": """
    func slope() throws -> Double { throw Unsolved("1.1") }
    """,

    "chapters/01-slopes/exercises/grading/solutions/Slope.swift": """
    func slope() throws -> Double {
      // snippet.solution
      1 / 4
      // snippet.end
    }
    """,

    "chapters/01-slopes/exercises/grading/Exercises+Slope.swift": """
    extension Exercises {}
    """,

    pytorch: """
    import torch

    # snippet.slope
    x = torch.tensor(5.0)
    print("slope", 0.00666)  # <measured>
    # snippet.end
    """,

    jax: """
    import jax

    # snippet.slope
    print("slope", 0.00664)
    # snippet.end
    """,

    chapter: """
    # Slopes

    :::{overview}
    :needs: preface
    How steep is a slope?
    :::

    (how-steep)=
    ## How steep?

    Before you run it ({cite:t}`glorot2010` did), guess.

    :::{predict}
    :answer: 1.1
    How steep does it get?

    - [ ] as steep as you like

      It is {value}`slope-at-5` at five, and flatter beyond.

    - [x] 1/4

      The run has {value}`slope-at-0` at zero.
    :::

    The slope at five is {value}`slope-at-5`, so {term}`saturated
    <saturation>`. Nielsen reports {published}`0.285 <nielsen2015> | slope-at-0`
    for another case, see {cite}`nielsen2015`.

    ```{code} code/Slope.swift#slope
    ```

    ```{code} Sources/LinearAlgebra/Matrix.swift#storage
    :open:
    ```

    :::{claim} 1.1
    The slope *never* exceeds 1/4, which is $1/4$.
    :::

    :::{claim} 1.2
    At `5` it is {value}`slope-at-5`, no more.
    :::

    $$
    \\sigma'(x) = s (1 - s)
    $$ (slope-law)

    By {eq}`slope-law` it is $\\value{slope-at-0}$ at most, see
    {ref}`slope`, {ref}`slopes:how-steep` and {ref}`claim-1.1`.

    \(story)

    ::::{example} A half of a half
    Halve a half.

    :::{claim} 1.3
    Half of 1/2 is 1/4.
    :::
    ::::

    :::{deeper} A word on twos
    Two words.
    :::

    ### Off the path

    ```{deeper}
    ```

    Four more words here.

    ### The run

    ```{output} slopes
    ```

    ```{output} greeting
    ```

    ```{figure} slope
    The slope at 30 places, {value}`slope-at-0` at most.
    ```

    :::{explore} slopes
    :figure: moving
    Move it.
    :::

    ```{fails}
    :message: cannot convert value
    let width: Int = "128"
    ```

    :::{note} A remark
    Whole numbers such as 30 are free, and so is `x * 0.5`.
    :::

    ::::{frameworks}
    :ours: slope=slope-at-5
    :within: 1e-2
    For *all* of them.

    ```{python} frameworks/with_pytorch.py#slope
    ```

    It prints {printed}`pytorch:slope` and {printed}`pytorch:tiny`.

    ```{python} frameworks/with_jax.py#slope
    ```
    ::::

    ![A curve](curve.svg)

    ```console
    swift run slopes
    ```

    :::{keep}
    - A quarter is the most ({ref}`claim 1.1 <claim-1.1>`).
    - At five it is little ({ref}`claim-1.2`).
    - Halves make quarters ({ref}`claim-1.3`).
    :::

    ::::{exercise} 1.1 A slope
    :stub: exercises/Slope.swift
    :solution: exercises/grading/solutions/Slope.swift
    :level: hard
    Write it.

    :::{hint}
    Look at zero.
    :::

    :::{hint}
    Two halves make it.
    :::

    :::{hint}
    It is a quarter.
    :::
    ::::
    """,

    "chapters/01-slopes/curve.svg": """
    <svg xmlns="http://www.w3.org/2000/svg"></svg>
    """,

    record: """
    {
      "command": "swift run slopes",
      "values": {
        "slope-at-0": {"text": "0.25", "number": 0.25,
          "meaning": "its slope at 0"},
        "slope-at-5": {"text": "0.00665", "number": 0.00665,
          "meaning": "its slope at 5"}
      },
      "passages": {"greeting": ["Hello,", "slope <1>"]},
      "tables": {
        "slopes": {"columns": ["x", "slope"],
          "alignments": ["right", "right"],
          "rows": [["0", "0.25"], ["5", "0.00665"]], "caption": "Slopes"}
      },
      "figures": {
        "slope": {"svg": "<svg></svg>", "title": "Slope",
          "description": "A bump.", "caption": "The slope.",
          "data": {"columns": ["x"], "alignments": ["right"],
            "rows": [["0"]]}},
        "moving": {"svg": "<svg id=\\"m\\"></svg>", "title": "Moving",
          "description": "A bump.", "caption": "It moves.",
          "data": {"columns": ["x"], "alignments": ["right"],
            "rows": [["0"]]}}
      }
    }
    """,
  ]

  /// Replaces the only occurrence of a text in a file.
  mutating func replace(_ old: String, with new: String, in path: String) {
    let text = files[path] ?? ""
    precondition(
      text.components(separatedBy: old).count == 2,
      "'\(old)' does not occur exactly once in \(path)")
    files[path] = text.replacingOccurrences(of: old, with: new)
  }

  /// Returns where the first occurrence of a text in a file stands, blanks at
  /// its start left out: its line and column, in bytes.
  func place(of text: String, in path: String) -> String {
    let content = files[path] ?? ""
    let start =
      text.isEmpty
      ? content.startIndex
      : content.range(of: text)?.lowerBound ?? content.endIndex
    precondition(
      start < content.endIndex, "there is no '\(text)' in \(path)")
    let blanks = text.prefix { $0 == " " }.count
    let before = content.utf8[..<start]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let column =
      before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
    return "\(path):\(line):\(column + blanks)"
  }
}
