/// What the command line asks for.
struct Arguments {
  private(set) var names: [String] = []
  private(set) var effort = Effort()
  private(set) var threads = 1
  private(set) var chapters = [20, 200, 2000]
  private(set) var printsJSON = false
  private(set) var asksForHelp = false

  /// What runs if nothing is named.
  static let workloads = Workload.all.map(\.name) + ["W6", "W7"]

  /// What runs only if it is named.
  static let extras = ["shapes", "memory", "depth", "book", "render"]

  static let help = """
    usage: bench [NAME …] [OPTION …]

    What a training step of each workload costs, in milliseconds of wall time
    and of processor time: the median after a warm-up. The names are
    \(workloads.joined(separator: " ")) (all of them if none is given), and

      shapes       the speed of products that are not square
      memory       the memory of W5 after up to 1,000 steps
      depth        the time of a layer of W1 at up to 1,000 layers
      book         the time to weave 20, 200 and 2,000 synthetic chapters
      render       the time to turn 5 MB of Markdown into HTML

      --threads N  the threads that share the work of a step: 1 or 2 (1)
      --chapters N of book: only so many chapters, 20 or more
      --repeats N  the measurements that the median is of (5)
      --seconds S  the least time of one measurement (0.3)
      --once       measure one repetition and do not warm up, so that the
                   process can be timed from outside: bench W7 --once
      --json       print W1 to W7 as lines of JSON, as tools/peers does
    """

  /// Reads the arguments after the program's name.
  init(_ arguments: some Sequence<String>) throws(UsageError) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "-h", "--help": asksForHelp = true
      case "--json": printsJSON = true
      case "--once": effort = .once
      case "--threads":
        threads = try number(after: argument, in: 1...2, from: &rest)
      case "--chapters":
        chapters = [try number(after: argument, in: 20...10_000, from: &rest)]
      case "--repeats":
        effort.repeats = try number(after: argument, in: 1...1000, from: &rest)
      case "--seconds":
        effort.seconds = try number(after: argument, in: 0...600, from: &rest)
      case _ where (Self.workloads + Self.extras).contains(argument):
        names.append(argument)
      case _ where argument.hasPrefix("-"):
        throw UsageError(message: "there is no option '\(argument)'")
      default:
        let known = (Self.workloads + Self.extras).joined(separator: ", ")
        throw UsageError(
          message: "'\(argument)' is none of the workloads: \(known)")
      }
    }
  }

  /// Returns whether something is named, or would run by itself.
  func ask(for name: String) -> Bool {
    names.isEmpty ? Self.workloads.contains(name) : names.contains(name)
  }
}

/// A mistake in the arguments.
struct UsageError: Error {
  let message: String
}

/// Removes the first of `rest`, the value of an option, and returns it.
private func number<Number: Comparable & LosslessStringConvertible>(
  after option: String, in bounds: ClosedRange<Number>,
  from rest: inout ArraySlice<String>
) throws(UsageError) -> Number {
  let text = rest.popFirst()
  guard let number = text.flatMap({ Number($0) }), bounds ~= number else {
    let (low, high) = (bounds.lowerBound, bounds.upperBound)
    throw UsageError(
      message: "\(option) takes a number from \(low) to \(high)"
        + (text.map { ", not '\($0)'" } ?? ""))
  }
  return number
}
