extension Mutants {
  private typealias Book = SampleBook

  private static let keras = "chapters/01-slopes/frameworks/with_keras.py"

  /// Of the box about other frameworks.
  static let frameworks: [Mutant] = [
    .replacing(
      "program changed since its run", "torch.tensor(5.0)",
      "torch.tensor(6.0)", in: Book.pytorch,
      at: "frameworks/with_pytorch.py#slope", in: Book.chapter,
      says: "has changed since it was run"),
    .replacing(
      "printed by a program that has changed", "torch.tensor(5.0)",
      "torch.tensor(6.0)", in: Book.pytorch, at: "pytorch:slope`",
      in: Book.chapter, says: "has changed since it was run"),
    inChapter(
      "program never run", "frameworks/with_jax.py#slope",
      "frameworks/with_keras.py", at: "frameworks/with_keras.py",
      says: "has not been run"
    ).with { $0.files[keras] = "a = 1" },
    .removing(
      Book.jax, at: "frameworks/with_jax.py#slope", in: Book.chapter,
      says: "there is no file"),
    inChapter(
      "region of a program misspelt", "with_jax.py#slope", "with_jax.py#slop",
      at: "slop\n```\n::::", says: "mark it with '# snippet.slop'"),
    .replacing(
      "region of a program that nothing shows", "import jax",
      "# snippet.more\nimport jax\n# snippet.end", in: Book.jax,
      at: "# snippet.more", says: "no page shows the region 'more'"),
    .replacing(
      "region of a program never closed", "\n# snippet.end", "", in: Book.jax,
      at: "# snippet.slope", says: "write '# snippet.end'"),
    Mutant(
      name: "program that nothing shows",
      change: { $0.files[keras] = "a = 1" }, path: keras, place: "a = 1",
      message: "no page shows this program"),
    .replacing(
      "too much shown", "print(\"slope\", 0.00664)",
      String(repeating: "a = 1\n", count: 26), in: Book.jax,
      at: "frameworks/with_jax.py#slope", in: Book.chapter,
      says: "more than 25"),
    inChapter(
      "another program", "frameworks/with_jax.py#slope", "code/Slope.swift",
      at: "code/Slope.swift\n```\n::::", says: "is no program for"),
    inChapter(
      "a program outside of the box", "![A curve](curve.svg)",
      "```{python} frameworks/with_jax.py#slope\n```",
      at: "```{python} frameworks/with_jax.py#slope\n```\n\n",
      says: "put it there"),
    inChapter(
      "a framework twice", "frameworks/with_jax.py#slope\n",
      "frameworks/with_jax.py#slope\n```\n\n"
        + "```{python} frameworks/with_pytorch.py#slope\n",
      at: "```{python} frameworks/with_pytorch.py#slope\n```\n::::",
      says: "PyTorch comes twice"),
    inChapter(
      "number far from ours", ":within: 1e-2", ":within: 1e-4",
      at: "slope=slope-at-5", says: "more than 0.0001 of it away"),
    inChapter(
      "tolerance left out", ":within: 1e-2\n", "", at: "slope=slope-at-5",
      says: "without saying how exactly"),
    inChapter(
      "tolerance that is none", ":within: 1e-2", ":within: two", at: "two\n",
      says: "is no relative difference"),
    inChapter(
      "nothing to compare", ":ours: slope=slope-at-5\n", "", at: "1e-2",
      says: "has nothing to compare"),
    inChapter(
      "pair that is none", "slope=slope-at-5", "slope=slope-at-5, slope",
      at: "slope\n:within", says: "pairs no numbers"),
    inChapter(
      "nothing prints it", "slope=slope-at-5", "slop=slope-at-5", at: "slop=",
      says: "Did you mean 'slope'?"),
    inChapter(
      "ours misspelt", "slope=slope-at-5", "slope=slope-at-6",
      at: "slope=slope-at-6", says: "has no value 'slope-at-6'"),
    inChapter(
      "printed number misspelt", "pytorch:slope`", "pytorch:slop`",
      at: "pytorch:slop`", says: "prints no 'slop'"),
    inChapter(
      "framework misspelt", "pytorch:slope`", "pytorsh:slope`",
      at: "pytorsh:slope`", says: "Did you mean 'pytorch'?"),
    inChapter(
      "printed by no program", "pytorch:slope`", "keras:slope`",
      at: "keras:slope`", says: "there is no program"),
    .replacing(
      "box outside a chapter", "# Preface",
      "# Preface\n\n:::{frameworks}\nA b.\n:::", in: Book.preface,
      at: ":::{frameworks}", says: "put it into one"),
  ]
}
