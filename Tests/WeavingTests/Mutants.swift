/// Every way to get a book wrong that the tool promises to find.
enum Mutants {
  private typealias Book = SampleBook

  static let all =
    code + runs + claims + references + prose + structure + lanes
    + frameworks + cover + fonts

  /// Returns a mistake in the chapter's text.
  static func inChapter(
    _ name: String, _ old: String, _ new: String, at place: String,
    says message: String
  ) -> Mutant {
    .replacing(
      name, old, new, in: Book.chapter, at: place, says: message)
  }

  static let code: [Mutant] = [
    .replacing(
      "region renamed", "// snippet.slope", "// snippet.slop", in: Book.code,
      at: "slope\n", in: Book.chapter, says: "Did you mean 'slop'?"),
    .replacing(
      "region renamed, so unused", "// snippet.slope", "// snippet.slop",
      in: Book.code, at: "// snippet.slop", says: "no page shows the region"),
    .replacing(
      "region never closed", "  // snippet.end\n", "", in: Book.code,
      at: "// snippet.slope", says: "is never closed"),
    .replacing(
      "end without start", "struct Sigmoid {", "// snippet.end", in: Book.code,
      at: "// snippet.end", says: "closes nothing"),
    .replacing(
      "region twice", "struct Sigmoid {",
      "// snippet.slope\nstruct Sigmoid {\n// snippet.end", in: Book.code,
      at: "  // snippet.slope", says: "already on line 1"),
    .replacing(
      "regions nested", "let s = value(at: x)", "// snippet.inner",
      in: Book.code, at: "// snippet.inner", says: "regions do not nest"),
    .replacing(
      "never shown again", "    // snippet.show\n", "", in: Book.code,
      at: "// snippet.hide", says: "never shown again"),
    .replacing(
      "shown without hiding", "    // snippet.hide\n", "", in: Book.code,
      at: "// snippet.show", says: "without a 'snippet.hide'"),
    .replacing(
      "hidden outside a region", "struct Sigmoid {", "// snippet.hide",
      in: Book.code, at: "// snippet.hide", says: "outside a region"),
    .replacing(
      "hidden twice", "count += 1", "// snippet.hide", in: Book.code,
      at: "// snippet.hide\n    // snippet.show", says: "repeats the one"),
    .replacing(
      "region without a name", "// snippet.slope", "// snippet.",
      in: Book.code, at: "// snippet.\n", says: "cannot be the name"),
    .replacing(
      "region with nothing in it",
      """
          let s = value(at: x)
          // snippet.hide
          count += 1
          // snippet.show
          return s * (1 - s)
        }
        // snippet.end
      """, "  // snippet.end", in: Book.code, at: "code/Slope.swift#slope",
      in: Book.chapter, says: "there is nothing to show"
    ).with {
      $0.replace(
        "  func slope(at x: Double) -> Double {\n", with: "", in: Book.code)
    },
    .removing(
      Book.code, at: "code/Slope.swift#slope", in: Book.chapter,
      says: "there is no file"),
    inChapter(
      "file misspelt", "code/Slope.swift#slope", "code/Slop.swift#slope",
      at: "code/Slop.swift", says: "Did you mean"),
    inChapter(
      "region misspelt", "Matrix.swift#storage", "Matrix.swift#storag",
      at: "storag\n", says: "Did you mean 'storage'?"),
    inChapter(
      "listing taken out",
      "```{code} Sources/LinearAlgebra/Matrix.swift#storage",
      "```{code} code/Slope.swift#slope", at: "// snippet.storage",
      says: "no page shows"
    ).elsewhere("Sources/LinearAlgebra/Matrix.swift"),
    inChapter(
      "code without a file", "```{code} code/Slope.swift#slope", "```{code}",
      at: "```{code}\n", says: "needs an argument"),
    inChapter(
      "code with a body", "```{code} code/Slope.swift#slope",
      "```{code} code/Slope.swift#slope\nlet x = 1", at: "```{code} code",
      says: "has no body"),
    inChapter(
      "Swift in the prose", "```console", "```swift", at: "```swift",
      says: "not typed into the prose"),
    inChapter(
      "fence without a language", "```console\n", "```\n", at: "```\nswift run",
      says: "without a language"),
    inChapter(
      "indented code", "By {eq}", "    let x = 1\n\nBy {eq}",
      at: "let x = 1", says: "without a language"),
    inChapter(
      "empty fence", "swift run slopes\n```", "```", at: "```console",
      says: "nothing in it"),
    inChapter(
      "refused code compiles", "Int = \"128\"", "Int = 128", at: "```{fails}",
      says: "this code compiles"),
    inChapter(
      "refused for another reason", "cannot convert value", "missing return",
      at: "missing return", says: "for another reason"),
    inChapter(
      "refused without a message", ":message: cannot convert value\n", "",
      at: "```{fails}", says: "needs the option 'message'"),
  ]

  static let runs: [Mutant] = [
    inChapter(
      "value misspelt", "is {value}`slope-at-5`, so",
      "is {value}`slope-at-6`, so", at: "slope-at-6", says: "Did you mean"),
    .replacing(
      "value renamed in the run", "\"slope-at-0\": {", "\"slope-at-9\": {",
      in: Book.record, at: "slopes:slope-at-0", in: Book.preface,
      says: "has no value 'slope-at-0'"),
    .replacing(
      "value that nothing uses", "\"values\": {",
      "\"values\": {\"more\": {\"text\": \"1\", \"meaning\": \"\"},",
      in: Book.record, at: "", in: Book.chapter,
      says: "no page uses the value 'more'"),
    .replacing(
      "value without text", "\"text\": \"0.00665\"", "\"text\": \"\"",
      in: Book.record, at: "slope-at-5`, so", in: Book.chapter,
      says: "has no text"),
    .replacing(
      "value without a command", "slopes:slope-at-0", "slope-at-0",
      in: Book.preface, at: "slope-at-0", says: "could be any chapter's"),
    .replacing(
      "value of another command", "slopes:slope-at-0", "slops:slope-at-0",
      in: Book.preface, at: "slops", says: "Did you mean 'slopes'?"),
    inChapter(
      "output misspelt", "{output} slopes", "{output} slops", at: "slops",
      says: "Did you mean 'slopes'?"),
    inChapter(
      "output taken out", "```{output} greeting\n```", "", at: "\"greeting\"",
      says: "no page uses the passage"
    ).elsewhere(
      "chapters/01-slopes/code/main.swift"),
    inChapter(
      "table taken out", "```{output} slopes\n```", "", at: "\"slopes\"",
      says: "no page uses the table"
    ).elsewhere(
      "chapters/01-slopes/code/main.swift"),
    .replacing(
      "table without rows",
      "\"rows\": [[\"0\", \"0.25\"], [\"5\", \"0.00665\"]]",
      "\"rows\": []", in: Book.record, at: "slopes\n```\n\n```{output} greet",
      in: Book.chapter, says: "has no rows"),
    .replacing(
      "passage without lines", "[\"Hello,\", \"slope <1>\"]", "[]",
      in: Book.record, at: "greeting", in: Book.chapter, says: "is empty"),
    inChapter(
      "figure misspelt", "{figure} slope", "{figure} slop", at: "slop\n",
      says: "Did you mean 'slope'?"),
    .replacing(
      "figure renamed in the run", "\"slope\": {\"svg\"",
      "\"slope-2\": {\"svg\"", in: Book.record, at: "slope\nThe slope at 30",
      in: Book.chapter, says: "has no figure 'slope'"),
    .replacing(
      "figure that nothing shows", "\"figures\": {",
      """
      "figures": {"more": {"svg": "<svg></svg>", "title": "",
        "description": "", "caption": "",
        "data": {"columns": [], "alignments": [], "rows": []}},
      """, in: Book.record, at: "", in: Book.chapter,
      says: "no page uses the figure 'more'"),
    .replacing(
      "figure without a drawing", "\"svg\": \"<svg></svg>\"", "\"svg\": \"\"",
      in: Book.record, at: "slope\nThe slope at 30", in: Book.chapter,
      says: "is empty"),
    .replacing(
      "record cut short", "\"command\": \"swift run slopes\",", "",
      in: Book.record, at: "", in: Book.chapter,
      says: "cannot be read"),
    inChapter(
      "explorer misspelt", "{explore} slopes", "{explore} slops", at: "slops",
      says: "Did you mean 'slopes'?"),
    inChapter(
      "explorer's figure misspelt", ":figure: moving", ":figure: movin",
      at: "movin\n", says: "Did you mean 'moving'?"),
    inChapter(
      "explorer without a figure", ":figure: moving\n", "", at: ":::{explore}",
      says: "needs the option 'figure'"),
    inChapter(
      "value in a displayed formula misspelt", "s (1 - s)",
      "\\value{slope-at-7}", at: "\\value{slope-at-7}",
      says: "has no value 'slope-at-7'"),
    inChapter(
      "front matter in a chapter", "# Slopes\n",
      "---\ncommand: slopes\n---\n# Slopes\n",
      at: "---", says: "a chapter has no front matter"),
    .replacing(
      "front matter not closed", "# Preface", "---\ncommand: slopes\n# Preface",
      in: Book.preface, at: "---", says: "not closed"),
    .replacing(
      "unknown front matter", "# Preface",
      "---\ncomand: slopes\n---\n# Preface",
      in: Book.preface, at: "comand", says: "Did you mean 'command'?"),
    .replacing(
      "front matter without a value", "# Preface",
      "---\ncommand:\n---\n# Preface",
      in: Book.preface, at: "command", says: "names nothing"),
    .replacing(
      "command misspelt", "# Preface", "---\ncommand: slops\n---\n# Preface",
      in: Book.preface, at: "slops", says: "Did you mean 'slopes'?"),
  ]

  static let claims: [Mutant] = [
    inChapter(
      "claim's sentence changed", "never* exceeds", "hardly* exceeds",
      at: "The slope *hardly*", says: "make them the same"),
    .replacing(
      "test's sentence changed", "never exceeds", "hardly exceeds",
      in: Book.tests, at: "The slope *never*", in: Book.chapter,
      says: "make them the same"),
    .replacing(
      "value in a claim changed", "\"text\": \"0.00665\"",
      "\"text\": \"0.00666\"", in: Book.record, at: "At `5` it is",
      in: Book.chapter, says: "make them the same"),
    .replacing(
      "test's number changed", "\"1.2 At", "\"1.7 At", in: Book.tests,
      at: "1.2\nAt", in: Book.chapter, says: "claim 1.2 has no test"),
    .replacing(
      "test's number changed, so no claim", "\"1.2 At", "\"1.7 At",
      in: Book.tests, at: "\"1.7 At", says: "no claim says what test 1.7"),
    .replacing(
      "test without its name", "@Test(\"1.2 At 5 it is 0.00665, no more.\")",
      "@Test", in: Book.tests, at: "1.2\nAt", in: Book.chapter,
      says: "claim 1.2 has no test"),
    .replacing(
      "two tests of a claim", "@Test func helpers",
      "@Test(\"1.1 Again.\") func helpers", in: Book.tests, at: "\"1.1 Again",
      says: "already has a test"),
    .replacing(
      "test of another chapter", "@Test func helpers",
      "@Test(\"2.1 Again.\") func helpers", in: Book.tests, at: "\"2.1 Again",
      says: "among those of chapter 1"),
    .removing(
      Book.tests, at: "1.1\nThe slope", in: Book.chapter,
      says: "claim 1.1 has no test"),
    inChapter(
      "claim taken out",
      ":::{claim} 1.2\nAt `5` it is {value}`slope-at-5`, no more.\n:::\n", "",
      at: "\"1.2 At", says: "no claim says"
    ).elsewhere(Book.tests),
    inChapter(
      "claim twice", ":::{claim} 1.2", ":::{claim} 1.1",
      at: ":::{claim} 1.1\nAt", says: "claim 1.1 is already on line"),
    inChapter(
      "claim of another chapter", ":::{claim} 1.2", ":::{claim} 2.2",
      at: ":::{claim} 2.2", says: "not one of this chapter"),
    inChapter(
      "claim out of order", ":::{claim} 1.2", ":::{claim} 1.7",
      at: ":::{claim} 1.7", says: "the next is 1.2"),
    inChapter(
      "claim without a number", ":::{claim} 1.2", ":::{claim}",
      at: ":::{claim}\n", says: "needs an argument"),
    inChapter(
      "claim that is no number", ":::{claim} 1.2", ":::{claim} two",
      at: ":::{claim} two", says: "not the number of a claim"),
    inChapter(
      "empty claim", "At `5` it is {value}`slope-at-5`, no more.\n", "",
      at: ":::{claim} 1.2", says: "is empty"),
    inChapter(
      "claim of two paragraphs", "no more.\n:::", "no more.\n\nNo less.\n:::",
      at: ":::{claim} 1.2", says: "one paragraph"),
    inChapter(
      "prediction without an answer", ":answer: 1.1\n", "", at: ":::{predict}",
      says: "needs the option 'answer'"),
    inChapter(
      "prediction's claim misspelt", ":answer: 1.1", ":answer: 1.9",
      at: "1.9", says: "no claim '1.9'"),
    inChapter(
      "wrong choice without a reason",
      "\n\n  It is {value}`slope-at-5` at five, and flatter beyond.", "",
      at: "- [ ] as steep", says: "does not say why it is wrong"),
    inChapter(
      "right choice without what the run found",
      "\n\n  The run has {value}`slope-at-0` at zero.", "", at: "- [x] 1/4",
      says: "does not say what the run found"),
    inChapter(
      "value misspelt in a reason", "The run has {value}`slope-at-0`",
      "The run has {value}`slope-at-1`", at: "slope-at-1", says: "Did you mean"
    ),
    inChapter(
      "number typed into a reason", "and flatter beyond", "and 0.1 beyond",
      at: "0.1 beyond", says: "is typed by hand"),
    inChapter(
      "nothing ticked", "- [x] 1/4", "- [ ] 1/4", at: ":::{predict}",
      says: "0 choices are ticked"),
    inChapter(
      "two ticked", "- [ ] as steep", "- [x] as steep", at: ":::{predict}",
      says: "2 choices are ticked"),
    inChapter(
      "choice without a box", "- [ ] as steep", "- as steep", at: "- as steep",
      says: "no box"),
    inChapter(
      "prediction without a question", "How steep does it get?\n", "",
      at: ":::{predict}", says: "asks nothing"),
    inChapter(
      "exercise of another chapter", "{exercise} 1.1", "{exercise} 2.1",
      at: "::::{exercise}", says: "not the number of an exercise"),
    inChapter(
      "exercise without a stub", ":stub: exercises/Slope.swift\n", "",
      at: "::::{exercise}", says: "needs the option 'stub'"),
    inChapter(
      "stub misspelt", ":stub: exercises/Slope", ":stub: exercises/Slop",
      at: "exercises/Slop.swift", says: "there is no file"),
    .removing(
      "chapters/01-slopes/exercises/grading/solutions/Slope.swift",
      at: "exercises/grading/solutions", in: Book.chapter,
      says: "there is no file"),
    .removing(
      "chapters/01-slopes/exercises/grading/Exercises+Slope.swift",
      at: "exercises/Slope.swift", in: Book.chapter,
      says: "Exercises+Slope.swift' that grades"),
    inChapter(
      "exercise without a title", "{exercise} 1.1 A slope", "{exercise} 1.1",
      at: "::::{exercise}", says: "has no title"),
    inChapter(
      "level misspelt", ":level: hard", ":level: hrad", at: "hrad",
      says: "no level 'hrad'"),
    inChapter(
      "exercise with two hints", ":::{hint}\nLook at zero.\n:::\n", "",
      at: "::::{exercise}", says: "2 of at least three hints"),
    inChapter(
      "value in a hint", "Look at zero.", "Look at {value}`slope-at-0`.",
      at: "{value}`slope-at-0`.\n:::", says: "also read in the terminal"),
    inChapter(
      "empty hint", "It is a quarter.\n", "", at: ":::{hint}\n:::",
      says: "is empty"),
    inChapter(
      "hint outside an exercise", ":::{note} A remark", ":::{hint}",
      at: ":::{hint}\nWhole", says: "belongs into an {exercise}"),
  ]

  static let references: [Mutant] = [
    inChapter(
      "citation misspelt", "{cite}`nielsen2015`", "{cite}`nielsen2016`",
      at: "nielsen2016", says: "Did you mean 'nielsen2015'?"),
    inChapter(
      "second citation misspelt", "{cite}`nielsen2015`",
      "{cite}`nielsen2015, glorot2011`", at: "glorot2011",
      says: "Did you mean 'glorot2010'?"),
    inChapter(
      "citation taken out", "({cite:t}`glorot2010` did)", "",
      at: "@inproceedings", says: "no page cites"
    ).elsewhere(Book.references),
    .replacing(
      "key renamed", "@book{nielsen2015", "@book{nielson2015",
      in: Book.references, at: "nielsen2015>", in: Book.chapter,
      says: "Did you mean 'nielson2015'?"),
    .replacing(
      "key twice", "{glorot2010,", "{nielsen2015,", in: Book.references,
      at: "@inproceedings", says: "already on line 2"),
    .replacing(
      "entry not closed", "  year = {2010}\n}", "  year = {2010}\n",
      in: Book.references, at: "@inproceedings", says: "is not closed"),
    .replacing(
      "field not closed", "year = {2010}", "year = {2010",
      in: Book.references, at: "@inproceedings", says: "is not closed"),
    .replacing(
      "field without braces", "{AISTATS}", "AISTATS", in: Book.references,
      at: "AISTATS", says: "needs braces"),
    .replacing(
      "comma missing", "{AISTATS},", "{AISTATS}", in: Book.references,
      at: "pages", says: "expected ','"),
    .replacing(
      "unknown field", "  pages =", "  page =", in: Book.references,
      at: "page =", says: "Did you mean 'pages'?"),
    .replacing(
      "unknown sort of work", "@book", "@bock", in: Book.references,
      at: "@bock", says: "Did you mean 'book'?"),
    .replacing(
      "work without a title",
      "  title = {Neural Networks and Deep Learning},\n", "",
      in: Book.references, at: "@book", says: "has no title"),
    inChapter(
      "published figure's key misspelt", "<nielsen2015>", "<nielsen2051>",
      at: "nielsen2051", says: "Did you mean 'nielsen2015'?"),
    inChapter(
      "published figure without a source", "0.285 <nielsen2015>", "0.285",
      at: "0.285 |", says: "no published figure"),
    inChapter(
      "published figure's pair misspelt", "| slope-at-0`", "| slope-at-1`",
      at: "slope-at-1", says: "Did you mean"),
    inChapter(
      "term misspelt", "<saturation>", "<saturatoin>", at: "saturatoin",
      says: "Did you mean 'saturation'?"),
    .replacing(
      "term renamed", "## Saturation", "## Satiation", in: Book.glossary,
      at: "saturation>", in: Book.chapter,
      says: "the glossary has no entry"),
    .replacing(
      "term that nobody links to", "Where a slope",
      "Flat.\n\n## Slope\n\nWhere a slope", in: Book.glossary, at: "## Slope",
      says: "no page links to the term 'Slope'"),
    inChapter(
      "reference misspelt", "{ref}`claim-1.1`", "{ref}`claim-1.9`",
      at: "claim-1.9", says: "there is no label"),
    inChapter(
      "reference to a figure misspelt", "{ref}`slope`", "{ref}`slop`",
      at: "slop`", says: "Did you mean 'slope'?"),
    inChapter(
      "page of a reference misspelt", "{ref}`slopes:how-steep`",
      "{ref}`slops:how-steep`", at: "slops:", says: "there is no page 'slops'"),
    inChapter(
      "label renamed", "(how-steep)=", "(too-steep)=", at: "slopes:how-steep",
      says: "Did you mean 'too-steep'?"),
    inChapter(
      "label that nothing refers to", "### The run", "(run)=\n### The run",
      at: "(run)=", says: "nothing refers to the label 'run'"),
    inChapter(
      "label twice", "### The run", "(how-steep)=\n### The run",
      at: "(how-steep)=\n### The run", says: "already on line"),
    inChapter(
      "label before no heading", "(how-steep)=\n## How steep?",
      "## How steep?\n\n(how-steep)=", at: "(how-steep)=",
      says: "names no heading"),
    inChapter(
      "equation's label misspelt", "{eq}`slope-law`", "{eq}`slope-low`",
      at: "slope-low", says: "Did you mean 'slope-law'?"),
    inChapter(
      "equation's label taken out", "$$ (slope-law)", "$$", at: "slope-law`",
      says: "there is no equation"),
    inChapter(
      "equation that nothing refers to", "By {eq}`slope-law` it", "So it",
      at: "$$\n\\sigma", says: "refer to it with {eq}"),
    .replacing(
      "link to no page", "01-slopes/chapter.md#", "01-slops/chapter.md#",
      in: Book.preface, at: "[at its start]", says: "Did you mean"),
    .replacing(
      "link to no heading", "#how-steep", "#how-step", in: Book.preface,
      at: "[at its start]", says: "Did you mean 'how-steep'?"),
    .replacing(
      "link without a text", "[at its start]", "[]", in: Book.preface,
      at: "[](", says: "has no text"),
    .removing(
      "chapters/01-slopes/curve.svg", at: "![A curve]", in: Book.chapter,
      says: "there is no picture"),
    inChapter(
      "picture without a text", "![A curve]", "![]", at: "![](",
      says: "no text for those who do not see it"),
    inChapter(
      "picture from the network", "(curve.svg)", "(https://a.b/curve.svg)",
      at: "![A curve]", says: "from the network"),
    inChapter(
      "footnote that does not exist", "guess.", "guess[^x].",
      at: "x].", says: "footnote"),
  ]

  static let prose: [Mutant] = [
    inChapter(
      "decimal number", "guess.", "guess 0.236.", at: "0.236",
      says: "typed by hand"),
    inChapter(
      "number with an exponent", "guess.", "guess 3e-7.", at: "3e-7",
      says: "typed by hand"),
    inChapter(
      "per cent", "guess.", "guess 94 %.", at: "94 %", says: "typed by hand"),
    inChapter(
      "power of ten", "guess.", "guess 10⁻⁵.", at: "10⁻⁵",
      says: "typed by hand"),
    inChapter(
      "number behind markup", "guess.", "guess 0.*236*.", at: "0.*236*",
      says: "typed by hand"),
    inChapter(
      "number as code", "guess.", "guess `0.5`.", at: "`0.5`",
      says: "typed by hand"),
    inChapter(
      "number in a heading", "### The run", "### The run of 0.5", at: "0.5\n",
      says: "typed by hand"),
    .replacing(
      "number in a text of the program", "report.figure(\"slope\", chart)",
      "report.figure(\"slope\", chart, \"At \\(x) it is 0.25.\")",
      in: "chapters/01-slopes/code/main.swift", at: "0.25.",
      says: "typed into a text"),
    .replacing(
      "ratio in a text of the program", "report.figure(\"slope\", chart)",
      "report.figure(\"slope\", chart, \"Twice as steep.\")",
      in: "chapters/01-slopes/code/main.swift", at: "Twice as",
      says: "typed into a text"),
    inChapter(
      "number in a caption", "The slope at 30 places", "The slope at 0.3",
      at: "0.3,", says: "typed by hand"),
    inChapter(
      "number in a picture's text", "![A curve]", "![A curve at 0.3]",
      at: "0.3]", says: "typed by hand"),
    inChapter(
      "number in a box's title", "{note} A remark", "{note} About 0.3",
      at: "0.3\n", says: "typed by hand"),
    inChapter(
      "published figure as plain text",
      "{published}`0.285 <nielsen2015> | slope-at-0`",
      "0.285", at: "0.285", says: "typed by hand"),
    inChapter(
      "unknown command in a formula", "\\sigma'(x)", "\\sigm'(x)",
      at: "\\sigm'", says: "sigm"),
    inChapter(
      "value in a formula misspelt", "\\value{slope-at-0}",
      "\\value{slope-at-7}", at: "\\value{slope-at-7}",
      says: "has no value 'slope-at-7'"),
    inChapter(
      "raw HTML", "guess.", "<b>guess</b>.", at: "<b>",
      says: "HTML in the prose"),
    inChapter(
      "empty item", "By {eq}", "-\n- one\n\nBy {eq}", at: "-\n- one",
      says: "nothing in it"),
    inChapter(
      "empty quotation", "By {eq}", ">\n\nBy {eq}", at: ">\n\nBy",
      says: "nothing in it"),
    inChapter(
      "unknown role", "{value}`slope-at-5`, so", "{valu}`slope-at-5`, so",
      at: "{valu}", says: "Did you mean 'value'?"),
    inChapter(
      "empty role", "{term}`saturated\n<saturation>`", "{term}` `",
      at: "{term}", says: "is empty"),
    inChapter(
      "unknown directive", ":::{note} A remark", ":::{nott} A remark",
      at: ":::{nott}", says: "Did you mean 'note'?"),
    inChapter(
      "unknown option", ":answer: 1.1", ":anwser: 1.1", at: "anwser",
      says: "Did you mean 'answer'?"),
    inChapter(
      "option twice", ":answer: 1.1", ":answer: 1.1\n:answer: 1.1",
      at: "answer: 1.1\nHow", says: "given twice"),
    inChapter(
      "argument too many", ":::{predict}", ":::{predict} now", at: "now",
      says: "takes no argument"),
    inChapter(
      "directive never closed", "It is a quarter.\n:::\n::::",
      "It is a quarter.", at: "::::{exercise}", says: "is not closed"),
    inChapter(
      "empty box",
      "Whole numbers such as 30 are free, and so is `x * 0.5`.\n", "",
      at: ":::{note}", says: "is empty"),
    inChapter(
      "figure within backticks", "The slope at 30 places,",
      "# Slopes again\n\nThe slope at 30 places,", at: "# Slopes again",
      says: "within a directive between backticks"),
  ]

  static let structure: [Mutant] = [
    inChapter(
      "no title", "# Slopes\n", "", at: "## How", says: "level 2"),
    inChapter(
      "second title", "## How steep?", "# How steep?", at: "# How",
      says: "a second title"),
    inChapter(
      "level skipped", "## How steep?", "### How steep?", at: "### How",
      says: "no level is skipped"),
    inChapter(
      "heading without words", "### The run", "###", at: "###\n",
      says: "without words"),
    .replacing(
      "chapter missing in the contents", "01-slopes\n", "", in: Book.contents,
      at: "", in: Book.chapter, says: "not in the list of contents"),
    .replacing(
      "page misspelt in the contents", "preface\n", "prefase\n",
      in: Book.contents, at: "prefase", says: "Did you mean 'preface'?"),
    .replacing(
      "page listed twice", "preface\n", "preface\npreface\n",
      in: Book.contents, at: "preface\n01", says: "already listed on line"),
    .removing(
      Book.chapter, at: "01-slopes\n", in: Book.contents,
      says: "there is no chapters/01-slopes/chapter.md"),
    .removing(
      Book.preface, at: "preface", in: Book.contents,
      says: "there is neither"),
    .replacing(
      "contents within a page", "# Preface",
      "# Preface\n\n```{toctree}\npreface\n```", in: Book.preface,
      at: "```{toctree}", says: "only"),
    .replacing(
      "claim outside a chapter", "# Preface",
      "# Preface\n\n:::{claim} 1\nA b.\n:::", in: Book.preface,
      at: ":::{claim}", says: "claim"),
  ]
}
