import Evidence
import Manuscript
import Plotting
import Site

extension Appendices {
  /// What putting the claims to the proof has found, claim by claim, and the
  /// functions that no claim runs.
  var evidence: Page? {
    let standings = context.standings
    guard standings.hasEvidence else { return nil }
    let title = "What would have been noticed"
    let chapters = context.pages.indices.compactMap { page in
      context.pages[page].chapter.map { section(of: $0, page) }
    }
    let others = [genericSection, unreachedSection].compactMap { $0 }
    return Page(
      path: Self.evidencePath, title: title, kind: .appendix,
      body: Fragment.heading(level: 1, id: "evidence", html: title)
        + introduction
        + (chapters + others).map(\.html).joined(separator: "\n"),
      headings: (chapters + others).map(\.heading))
  }

  private var introduction: String {
    let claims = context.standings.claims
    let proved = claims.compactMap(\.evidence)
    let seeded = proved.compactMap(\.seeds)
    let mutants = proved.flatMap(\.mutants)
    let stale = claims.count { $0.freshness != .fresh }
    return """

      <p>A test that passes proves little, unless it would fail if the claim \
      were false. So the claims are put to the proof. Those that depend on \
      random numbers are tested again with seeds that they had not seen; and \
      small mistakes are planted in the code, which the test of the claim must \
      notice. <kbd>swift run proof</kbd> does both, and records what it \
      finds; the record of a claim holds until its test, or a function that \
      the test runs, is changed.</p>
      <p>The book makes \(claims.count) claims. \(seeded.count) of them depend \
      on random numbers; \(seeded.count { $0.failed.isEmpty }) of these held in \
      every run, of \(seeded.map(\.runs).max() ?? 0) each. \
      Of \(mutants.count) planted mistakes \
      \(mutants.count(where: \.isKilled)) were noticed by the test of the \
      claim that they belong to. \
      \(stale == 0 ? "All of this evidence is fresh." : """
        The evidence of \(stale) claims is missing, or of an earlier version.
        """)</p>

      """
  }

  private func section(
    of chapter: Chapter, _ page: Int
  ) -> (heading: Page.Heading, html: String) {
    let id = "evidence-\(chapter.name)"
    let claims = context.standings.claims.filter { $0.chapter == chapter }
      .sorted { $0.place < $1.place }
    let rows = claims.map { claim in
      [
        "<a class=\"reference\" href=\"\(escaped(context.pages[page].output))"
          + "#claim-\(claim.number)\">\(claim.number)</a>",
        seeds(claim), mutants(claim), guarded(claim),
        claim.evidence.map { "\($0.reached.count)" } ?? "",
      ]
    }
    return (
      Page.Heading(
        level: 2, id: id, title: context.numbered.outlines[page].title),
      Fragment.heading(
        level: 2, id: id, number: context.pages[page].number.map(String.init),
        html: titleHTML(page)) + "\n"
        + Fragment.table(
          label: "Evidence for \(context.numbered.outlines[page].title)",
          columns: [
            "claim", "seeds", "mistakes", "planted in", "functions run",
          ],
          rows: rows, numeric: [4])
    )
  }

  private func seeds(_ claim: ClaimStanding) -> String {
    guard let evidence = claim.evidence else { return "no evidence yet" }
    let words =
      evidence.seeds.map { "\($0.held) of \($0.runs)" } ?? "exact"
    return words + (claim.freshness == .stale ? ", before a change" : "")
  }

  private func mutants(_ claim: ClaimStanding) -> String {
    guard let evidence = claim.evidence else { return "" }
    return "\(evidence.mutants.count(where: \.isKilled)) of "
      + "\(evidence.mutants.count)"
  }

  /// The functions in which the claim's test has noticed a mistake.
  private func guarded(_ claim: ClaimStanding) -> String {
    let names = (claim.evidence?.mutants ?? []).filter(\.isKilled).map {
      String($0.change.prefix { $0 != ":" })
    }
    return Set(names).sorted().map { "<code>\(escaped($0))</code>" }
      .joined(separator: ", ")
  }

  /// What came of mistakes that nobody declared, by folder.
  private var genericSection: (heading: Page.Heading, html: String)? {
    let entries = context.standings.generic.entries.filter {
      $0.verdict != .rejected
    }
    guard !entries.isEmpty else { return nil }
    let folders = Dictionary(grouping: entries, by: \.folder)
      .sorted { $0.key < $1.key }
    let rows = folders.map { folder, entries -> [String] in
      let unreached = entries.count { $0.verdict == .unreached }
      let survived = entries.count { $0.verdict == .survived }
      let killed = entries.count - unreached - survived
      return [
        "<code>\(escaped(folder))</code>", "\(entries.count)", "\(killed)",
        "\(survived)", "\(unreached)",
      ]
    }
    let lists = folders.compactMap { folder, entries -> String? in
      let survivors = entries.filter { $0.verdict == .survived }
      guard !survivors.isEmpty else { return nil }
      let items = survivors.map { survivor in
        "<li><code>\(escaped(survivor.place))</code>: "
          + "<code>\(escaped(survivor.old))</code> "
          + (survivor.new.isEmpty
            ? "left out" : "as <code>\(escaped(survivor.new))</code>")
      }
      return Fragment.folded(
        "\(folder): \(survivors.count) not noticed",
        html: "<ul>\(items.joined(separator: "\n"))</ul>", isSearched: false)
    }
    let title = "Mistakes that nobody chose"
    return (
      Page.Heading(level: 2, id: "generic", title: title),
      Fragment.heading(level: 2, id: "generic", html: title) + """

        <p>The mistakes above were chosen with a claim in mind. \
        <kbd>swift run proof generic</kbd> plants others by rule, wherever \
        they fit: another constant, sign or comparison, a term that is \
        dropped, operands that are swapped. \
        \(NumberFormat.integer.text(Double(entries.count))) have been \
        tried so far. Tests that take many seconds were not asked; so what \
        none of the others runs is code that only reports and draws, or that \
        trains for long. One that was not noticed may change nothing, or less \
        than the tests allow; or a test is missing.</p>

        """
        + Fragment.table(
          label: title,
          columns: [
            "folder", "planted", "noticed", "not noticed", "run by none asked",
          ], rows: rows, numeric: [1, 2, 3, 4])
        + "\n" + lists.joined(separator: "\n")
    )
  }

  /// The functions that no claim's test runs, by folder.
  private var unreachedSection: (heading: Page.Heading, html: String) {
    let reached = Set(
      context.standings.claims.compactMap(\.evidence).flatMap(\.reached))
    let bodies = context.standings.code.bodies.filter {
      !reached.contains($0.key)
    }
    let folders = Dictionary(grouping: bodies) { body in
      body.path.split(separator: "/").dropLast().joined(separator: "/")
    }
    let lists = folders.sorted { $0.key < $1.key }.map { folder, bodies in
      let names = Set(bodies.map(\.signature)).sorted()
      return Fragment.folded(
        "\(folder): \(names.count)",
        html: "<p>"
          + names.map { "<code>\(escaped($0))</code>" }.joined(separator: ", ")
          + "</p>", isSearched: false)
    }
    let title = "Functions that no claim runs"
    let all = Set(context.standings.code.bodies.map(\.key)).count
    return (
      Page.Heading(level: 2, id: "unguarded", title: title),
      Fragment.heading(level: 2, id: "unguarded", html: title) + """

        <p>Of \(all) functions \(Set(bodies.map(\.key)).count) are run by no \
        claim's test: those that only report and draw, and those that only \
        the libraries' own tests run. A mistake there would change no claim \
        of the book.</p>

        """ + lists.joined(separator: "\n")
    )
  }
}

extension ClaimStanding {
  /// The number behind the point, by which claims are sorted.
  fileprivate var place: Int {
    Int(number.split(separator: ".").last ?? "") ?? 0
  }
}
