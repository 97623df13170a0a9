import Evidence
import Ground
import Manuscript
import Markdown
import Plotting
import Site

extension FrameworksBox: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let agreement = agreement(in: text)
    return Fragment.frameworks(
      id: text.anchor(of: node) ?? "",
      html: introduction.map(text.html(of:)).joined(),
      tabs: tabs.map { tab in
        .init(
          id: tab.framework.rawValue, title: tab.framework.title,
          html: html(of: tab, in: text))
      }, agreement: agreement) + "\n"
  }

  /// The blocks of a tab, with what the program printed after the last of its
  /// listings.
  private func html(of tab: Tab, in text: TextWriter) -> String {
    let last = tab.blocks.last { listing($0, in: text) != nil }
    return tab.blocks.map { block in
      let html = text.html(of: block)
      guard block == last, let file = listing(block, in: text)?.excerpt.file,
        let run = run(of: tab, in: text)
      else { return html }
      return html
        + Fragment.printed(
          program: file.path, lines: run.lines.map { ($0.name, $0.text) })
        + "\n"
    }.joined()
  }

  private func listing(_ block: Node, in text: TextWriter) -> PythonListing? {
    guard case .python(let listing) = text.passage.directives[block] else {
      return nil
    }
    return listing
  }

  /// What a tab's program printed, if it is known; if not, its listings say so.
  private func run(of tab: Tab, in text: TextWriter) -> SnippetRecord.Run? {
    let path = tab.framework.path(in: text.state.source.folder)
    guard let file = text.state.context.tree.file(path),
      case .fresh(let run) = text.state.context.standings.snippets
        .standing(of: file)
    else { return nil }
    return run
  }

  /// Compares what is the same there and here, and says what was compared.
  private func agreement(in text: TextWriter) -> String? {
    let runs = tabs.map { ($0.framework, run(of: $0, in: text)) }
    // Without their output there is nothing to compare.
    guard !pairs.isEmpty, runs.allSatisfy({ $0.1 != nil }) else { return nil }
    let compared = pairs.compactMap { pair -> String? in
      let printed = runs.compactMap { framework, run in
        run?[pair.printed].map { (framework, $0) }
      }
      guard !printed.isEmpty else {
        let names = runs.flatMap { $0.1?.lines.map(\.name) ?? [] }
        text.error(
          "none of the programs prints '\(pair.printed)'; print it, or compare "
            + "something else." + suggestion(for: pair.printed, in: names),
          at: pair.position)
        return nil
      }
      guard text.state.value(pair.ours) != nil,
        let ours = text.state.context.records.value(
          pair.ours, &text.state.problems)?.value
      else { return nil }
      for (framework, theirs) in printed {
        check(theirs, of: framework, against: ours, pair, in: text)
      }
      return "\(pair.printed) (\(ours.text))"
    }
    var limit = NumberFormat.significant(2).text(100 * tolerance)
    if limit.hasSuffix(".0") { limit.removeLast(2) }
    return "Compared with this book's own run, within \(limit) % of it: "
      + compared.joined(separator: ", ") + "."
  }

  private func check(
    _ theirs: String, of framework: Framework, against ours: Record.Value,
    _ pair: Pair, in text: TextWriter
  ) {
    guard let number = Double(theirs), let own = ours.number else {
      text.error(
        "'\(pair.printed)' is \(theirs) in \(framework.title) and "
          + "\(ours.text) here, and one of the two is no number; compare "
          + "something else", at: pair.position)
      return
    }
    // A difference that is not a number is none that is small.
    let isNear = (number - own).magnitude <= tolerance * own.magnitude
    if !isNear {
      text.error(
        "'\(pair.printed)' is \(theirs) in \(framework.title), but "
          + "'\(pair.ours.name)' is \(ours.text) here, more than \(tolerance) "
          + "of it away; find out which is wrong, or widen ':within:'",
        at: pair.position)
    }
  }
}
