import Ground

/// All labels of the book.
package struct LabelTable: Sendable {
  package private(set) var labels: [Label] = []
  private var indices: [Key: [Int]] = [:]
  private var pageNames: [String]
  private var pages: [String: Int] = [:]

  /// By what labels are looked for: on a page, or in the whole book.
  private struct Key: Hashable {
    var name: String
    var isEquation: Bool
    var page: Int?
  }

  /// Collects the labels of pages with these names.
  package init(_ labels: [Label], pageNames: [String]) {
    self.labels = labels
    self.pageNames = pageNames
    for (index, label) in labels.enumerated() {
      for page in [nil, label.page] {
        let key = Key(
          name: label.name, isEquation: label.isEquation, page: page)
        indices[key, default: []].append(index)
      }
    }
    for (index, name) in pageNames.enumerated() where pages[name] == nil {
      pages[name] = index
    }
  }

  /// What looking up a label comes to.
  package enum Answer {
    case found(Int)
    /// There is none, or more than one; the message says what would help.
    case missing(String)
  }

  /// Returns the label that `name`, on a page, means.
  package func find(
    _ name: String, from page: Int, equations: Bool = false
  ) -> Answer {
    let parts = name.split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    let what = equations ? "equation" : "label"
    func matches(on page: Int?) -> [Int] {
      let name = parts.last ?? ""
      return indices[.init(name: name, isEquation: equations, page: page)] ?? []
    }
    var candidates: [Int]
    if parts.count == 2 {
      guard let other = pages[parts[0]] else {
        return .missing(
          "there is no page '\(parts[0])'; write the name of a page before the "
            + "colon." + suggestion(for: parts[0], in: pageNames))
      }
      candidates = matches(on: other)
    } else {
      if let own = matches(on: page).first(where: { !labels[$0].isPage }) {
        return .found(own)
      }
      candidates = matches(on: nil)
      if let whole = candidates.first(where: { labels[$0].isPage }) {
        return .found(whole)
      }
    }
    if candidates.count > 1 { candidates.removeAll { labels[$0].isPage } }
    switch candidates.count {
    case 1: return .found(candidates[0])
    case 0:
      let names = labels.filter { $0.isEquation == equations }.map(\.name)
      return .missing(
        "there is no \(what) '\(name)'; "
          + (equations
            ? "write '$$ … $$ (\(name))' where it stands"
            : "give it with '(\(name))=' before a heading, or name a figure, a "
              + "table, a claim or a page")
          + "." + suggestion(for: parts.last ?? "", in: names))
    default:
      let pages = candidates.map { pageNames[labels[$0].page] }
      return .missing(
        "'\(name)' is on several pages; write "
          + pages.map { "'\($0):\(name)'" }.joined(separator: " or "))
    }
  }

  /// Returns what is wrong with the labels themselves: those that a page has
  /// twice, and those in `unused` that serve no other purpose.
  package func problems(used: Set<Int>) -> Problems {
    var problems = Problems()
    for (key, indices) in indices where key.page != nil {
      for (n, index) in indices.enumerated() {
        let label = labels[index]
        let other = indices[..<n].first {
          labels[$0].isPage == label.isPage
        }
        guard let other else { continue }
        problems.error(
          "the label '\(label.name)' is already on line "
            + "\(labels[other].position.line); give one of the two another "
            + "name", at: label.position)
      }
    }
    for (index, label) in labels.enumerated()
    where label.mustBeUsed && !used.contains(index) {
      problems.error(
        "nothing refers to the label '\(label.name)'; refer to it with "
          + (label.isEquation ? "{eq}" : "{ref}")
          + "`\(label.name)`, or remove it", at: label.position)
    }
    return problems
  }
}
