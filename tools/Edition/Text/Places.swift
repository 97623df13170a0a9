/// Where the anchors of a book's text are, once every leaf is a file or all
/// are one.
struct Places {
  /// How anchors get their final names.
  enum Scheme {
    /// Each leaf is a file.
    case files(extension: String)

    /// All leaves are one document.
    case oneDocument
  }

  private let scheme: Scheme

  /// The leaf that each anchor is in.
  private var leaves: [String: String] = [:]

  /// The names of the leaves.
  private let names: Set<String>

  init(_ leaves: [Leaf], _ scheme: Scheme) {
    self.scheme = scheme
    names = Set(leaves.map(\.name))
    for leaf in leaves {
      leaf.body.forEachElement { element in
        if let id = element["id"] { self.leaves[id] = leaf.name }
      }
    }
  }

  /// Returns the text of a leaf with its anchors and links as they are in the
  /// book; links that lead to nothing in it become plain text.
  func resolved(_ leaf: Leaf) -> [Markup] {
    leaf.body.changing { element in
      var element = element
      for index in element.attributes.indices {
        let attribute = element.attributes[index]
        switch attribute.name {
        case "id", "for":
          element.attributes[index].value = id(attribute.value, in: leaf.name)
        case "aria-labelledby", "aria-describedby", "aria-controls", "headers":
          element.attributes[index].value =
            attribute.value.split(separator: " ").map {
              id(String($0), in: leaf.name)
            }.joined(separator: " ")
        case "href" where isInternal(attribute.value):
          guard let target = target(attribute.value, from: leaf.name) else {
            return element.children
          }
          element.attributes[index].value = target
        default:
          element.attributes[index].value = resolvingPaints(
            attribute.value, in: leaf.name)
        }
      }
      return [.element(element)]
    }
  }

  /// Returns the address of an anchor, or of a leaf's beginning, as the text of
  /// a leaf has it; `nil` if there is none in the book.
  func target(_ address: String, from leaf: String) -> String? {
    let page = String(address.prefix { $0 != "#" })
    guard let home = leaves[address] ?? (names.contains(page) ? page : nil)
    else { return nil }
    let anchor = leaves[address] == nil ? nil : id(address, in: home)
    switch scheme {
    case .oneDocument: return "#" + (anchor ?? start(of: home))
    case .files(let suffix):
      let file = home == leaf ? "" : Self.file(home, suffix)
      return file + (anchor.map { "#" + $0 } ?? (home == leaf ? "#top" : ""))
    }
  }

  /// Returns the anchor of the beginning of a leaf, in a single document.
  func start(of leaf: String) -> String { "leaf-" + Self.word(leaf) }

  /// Returns the name of the file of a leaf.
  static func file(_ leaf: String, _ suffix: String) -> String {
    word(leaf) + suffix
  }

  private func isInternal(_ address: String) -> Bool {
    !address.contains(":")
  }

  /// Returns the final name of an anchor in a leaf.
  private func id(_ qualified: String, in leaf: String) -> String {
    let parts = qualified.split(separator: "#", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return qualified }
    if case .files = scheme, parts[0] == leaf { return Self.word(parts[1]) }
    return Self.word("in-\(parts[0])-\(parts[1])")
  }

  private func resolvingPaints(_ value: String, in leaf: String) -> String {
    guard let start = value.firstRange(of: "url("), value.contains("#"),
      let end = value[start.upperBound...].firstIndex(of: ")")
    else { return value }
    let target = String(value[start.upperBound..<end])
    return value.replacingCharacters(
      start.upperBound..<end, by: "#" + id(target, in: leaf))
  }

  /// Returns a name with nothing in it that XML does not allow in an `id`.
  static func word(_ text: String) -> String {
    var word = ""
    for scalar in text.unicodeScalars {
      let isAllowed =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_.".unicodeScalars.contains(scalar)
      word +=
        isAllowed && (scalar.isASCII || scalar.properties.isIDContinue)
        ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
    }
    guard let first = word.unicodeScalars.first,
      first.properties.isAlphabetic || first == "_"
    else { return "n" + word }
    return word
  }
}

extension String {
  fileprivate func replacingCharacters(
    _ range: Range<Index>, by text: String
  ) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
