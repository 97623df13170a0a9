import Ground

/// What the command line asks for.
struct Request {
  /// The workloads; none for those that run by themselves.
  let names: [String]

  /// How long to measure.
  let effort: Effort

  /// The threads that share the work of a step.
  let threads: Int

  /// The numbers of chapters of the books.
  let chapters: [Int]

  /// Whether results are lines of JSON.
  let printsJSON: Bool

  /// What runs if nothing is named.
  private static let workloads = Workload.all.map(\.name) + ["W6", "W7"]

  /// What runs only if it is named, and what it measures.
  private static let extras = [
    ("shapes", "the speed of products that are not square"),
    ("memory", "the memory of W5 after up to 1,000 steps"),
    ("depth", "the time of a layer of W1 at up to 1,000 layers"),
    ("book", "the time to weave 20, 200 and 2,000 synthetic chapters"),
    ("pages", "the sizes of the book's pages, and the time to show each"),
    ("render", "the time to turn 5 MB of Markdown into HTML"),
  ]

  /// Declares and reads the arguments.
  init(_ arguments: inout Arguments) {
    threads = arguments.int(
      "threads", default: 1, in: 1...2,
      "the threads that share the work of a step: 1 or 2")
    let count = arguments.int(
      "chapters", in: 20...10_000, "of book: only so many chapters, 20 or more")
    chapters = count.map { [$0] } ?? [20, 200, 2000]
    let repeats = arguments.int(
      "repeats", default: 5, in: 1...1000,
      "the measurements that the median is of")
    let seconds = arguments.double(
      "seconds", default: 0.3, in: 0...600, "the least time of one measurement")
    let isOnce = arguments.flag(
      "once",
      "measure one repetition and do not warm up, so that the process can be "
        + "timed from outside: bench W7 --once")
    effort = isOnce ? .once : Effort(repeats: repeats, seconds: seconds)
    printsJSON = arguments.flag(
      "json", "print W1 to W7 as lines of JSON, as tools/peers does")
    names = arguments.words("[NAME …]")
    let known = Self.workloads + Self.extras.map(\.0)
    if let other = names.first(where: { !known.contains($0) }) {
      arguments.refuse(
        "'\(other)' is none of the workloads: "
          + known.joined(separator: ", "))
    }
  }

  /// Returns whether something is named, or would run by itself.
  func includes(_ name: String) -> Bool {
    names.isEmpty ? Self.workloads.contains(name) : names.contains(name)
  }

  /// What the program can be asked for, given the options that it declares.
  static func help(_ arguments: Arguments) -> String {
    let options = arguments.declarations.map { ($0.usage, $0.explanation) }
    return """
      usage: bench [NAME …] [OPTION …]

      What a training step of each workload costs, in milliseconds of wall time
      and of processor time: the median after a warm-up. The names are
      \(workloads.joined(separator: " ")) (all of them if none is given), and

      \(helpLines(extras).joined(separator: "\n"))

      \(helpLines(options).joined(separator: "\n"))
      """
  }
}
