import Ground

/// Which claim of a chapter's text each of its tables and figures belongs to.
///
/// It is read from the text itself, so that nobody writes it twice: the claim of
/// a table is the one that follows directly, or else the last one before it in
/// its section, or else the first one after it.
struct ChapterClaims {
  private struct Place {
    var name: String
    var heading: String
    var section: Int
    var lines: ClosedRange<Int>
  }

  private var claims: [Place] = []
  private var exhibits: [Place] = []

  /// Reads the text of a chapter.
  init(_ text: String) {
    var (heading, section) = ("", 0)
    var isFenced = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      func place(_ name: String, closing fence: String) -> Place {
        let rest = lines[(number + 1)...]
        let end = rest.firstIndex { $0.hasPrefix(fence) } ?? number
        return Place(
          name: name, heading: heading, section: section,
          lines: number...max(number, end))
      }
      if let name = Self.name(
        in: line, after: ["```{output} ", "```{figure} "])
      {
        exhibits.append(place(name, closing: "```"))
      }
      if line.hasPrefix("```") { isFenced.toggle() }
      if isFenced { continue }
      if line.hasPrefix("#") {
        if line.hasPrefix("## ") { section += 1 }
        heading = String(line.drop { $0 == "#" || $0 == " " })
          .filter { !"`$*".contains($0) }
      } else if let name = Self.name(in: line, after: [":figure: "]) {
        exhibits.append(place(name, closing: ":::"))
      } else if let name = Self.name(
        in: line.drop { $0 == ":" },
        after: [
          "{claim} "
        ])
      {
        claims.append(place(name, closing: ":::"))
      }
    }
  }

  /// Returns what to say of a table or figure: its claim, and where both stand.
  ///
  /// There is nothing to say of one whose section makes no claim.
  func line(for name: String) -> String? {
    guard let exhibit = exhibits.first(where: { $0.name == name }) else {
      return nil
    }
    let near = claims.filter { $0.section == exhibit.section }
    let after = near.first { $0.lines.lowerBound > exhibit.lines.upperBound }
    let before = near.last { $0.lines.upperBound < exhibit.lines.lowerBound }
    // Directly: with no more than a blank line between.
    let isDirect = after.map {
      $0.lines.lowerBound <= exhibit.lines.upperBound + 2
    }
    let claim = isDirect == true ? after : before ?? after
    return claim.map { "Claim \($0.name), in “\(exhibit.heading)”" }
  }

  private static func name(
    in line: Substring, after starts: [String]
  ) -> String? {
    for start in starts where line.hasPrefix(start) {
      return String(line.dropFirst(start.count).prefix { $0 != " " })
    }
    return nil
  }
}

extension ChapterClaims {
  /// Reads the chapter to which a source file in its folder `code` belongs.
  ///
  /// A program that was carried elsewhere does without.
  init(ofProgram path: String) {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast(2).joined(separator: "/")
    let bytes = FileSystem.bytes(of: folder + "/chapter.md") ?? []
    self.init(String(decoding: bytes, as: UTF8.self))
  }
}
