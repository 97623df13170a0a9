import Ground

/// A heading, as a table of contents needs it.
public struct Heading: Hashable, Sendable {
  /// The heading's node.
  public var node: Node

  /// The level, from 1 to 6.
  public var level: Int

  /// What it says, without markup.
  public var text: String

  /// The name of its place in the page: the label of the target before it,
  /// or else its text in GitHub's manner; no two are the same.
  public var identifier: String

  /// Where it starts.
  public var position: SourcePosition
}

extension Document {
  /// The headings, in the order of the text.
  public var headings: [Heading] {
    var taken: Set<String> = []
    var last: [String: Int] = [:]
    return nodes(.heading).map { node in
      let text = plainText(of: node)
      let label = previous(before: node).flatMap {
        kind(of: $0) == .target ? self.label(of: $0)?.text : nil
      }
      let wanted = label ?? slug(of: text)
      var identifier = wanted
      while !taken.insert(identifier).inserted {
        let number = last[wanted, default: 0] + 1
        last[wanted] = number
        identifier = "\(wanted)-\(number)"
      }
      return Heading(
        node: node, level: level(of: node), text: text,
        identifier: identifier, position: position(of: node))
    }
  }
}

/// Returns a text as GitHub names the place of a heading: letters in lower
/// case, hyphens for spaces, no punctuation.
public func slug(of text: String) -> String {
  var slug = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ": slug += "-"
    case "-", "_": slug.unicodeScalars.append(scalar)
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter,
        .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
        .nonspacingMark, .spacingMark, .enclosingMark,
        .connectorPunctuation:
        slug += scalar.properties.lowercaseMapping
      default: break
      }
    }
  }
  return slug
}
