import Ground
import Markdown

/// `{deeper}`: what is off the essential path.
///
/// Empty and directly under a heading it marks the section, up to the next
/// heading of the same or a higher level. With a title and a body it is a
/// block of its own.
package struct Deeper: DirectiveType {
  package static let names = ["deeper"]
  package static let rule = DirectiveRule(
    argument: .optional, content: .optional, hasTitle: true)

  /// What the block is about; empty for a section, which has its heading.
  package let title: String

  /// The block; `nil` for a section.
  package let body: Body?

  /// The heading of the section; `nil` for a block.
  let heading: Node?

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    let mistake: String? =
      if reader.chapter == nil {
        "only chapters have an essential path; remove the mark"
      } else if use.isEmpty, !use.argument.isEmpty {
        "a section that is marked deeper has its heading for a title; remove "
          + "'\(use.argument)', or write what the block says"
      } else if use.isEmpty, use.heading == nil {
        "{deeper} marks the section whose heading stands directly above it; "
          + "move it there"
      } else if !use.isEmpty, use.argument.isEmpty {
        "a deeper block needs a title, for those who see it folded; write one "
          + "after {deeper}"
      } else {
        nil
      }
    if let mistake {
      reader.error(mistake, at: use.position)
      return nil
    }
    title = use.argument
    body = use.isEmpty ? nil : use.body(reader)
    heading = use.isEmpty ? use.heading : nil
  }

  package var directive: BookDirective { .deeper(self) }
}

extension DirectiveUse {
  /// The heading of a section that stands directly above; `nil` if something
  /// else does.
  var heading: Node? {
    document.previous(before: node).flatMap {
      document.kind(of: $0) == .heading && document.level(of: $0) > 1
        ? $0 : nil
    }
  }
}
