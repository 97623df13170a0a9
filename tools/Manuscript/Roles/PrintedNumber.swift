import Ground

/// `` {printed}`pytorch:variance` ``: a number that one of the chapter's
/// programs for other frameworks printed.
package struct PrintedNumber: RoleType {
  package static let names = ["printed"]
  package static let isAllowedInExercises = false

  /// What the program is for.
  package let framework: Framework

  /// The program.
  package let path: String

  /// The name that it prints before the number.
  package let name: String

  /// Where it is written.
  package let position: SourcePosition

  private let content: String

  package init?(_ use: RoleUse, _ reader: PageReader) {
    let parts = use.content.split(separator: ":", maxSplits: 1)
      .map { String($0).condensed }
    guard reader.chapter != nil, parts.count == 2,
      let framework = Framework(rawValue: parts[0])
    else {
      let known = Framework.allCases.map(\.rawValue)
      reader.error(
        "'\(use.content)' names no printed number; write 'FRAMEWORK:NAME' in a "
          + "chapter, where the framework is " + known.joined(separator: ", ")
          + "." + suggestion(for: parts.first ?? "", in: known),
        at: use.position)
      return nil
    }
    self.framework = framework
    name = parts[1]
    path = framework.path(in: reader.folder)
    position = use.position
    content = use.content
  }

  package var role: BookRole { .printed(self) }

  package func words(_ records: Records) -> String { content }
}
