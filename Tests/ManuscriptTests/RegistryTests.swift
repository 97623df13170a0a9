import Foundation
import Manuscript
import Testing

/// What is known of all directives and roles.
@Suite struct RegistryTests {
  private static let guide: String = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "book/AUTHORING.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  @Test(arguments: BookDirective.kinds.flatMap(\.names))
  func authorsAreToldOfEveryDirective(name: String) {
    #expect(Self.guide.contains("{\(name)}"))
  }

  @Test(arguments: BookRole.names)
  func authorsAreToldOfEveryRole(name: String) {
    #expect(Self.guide.contains("{\(name)}`"))
  }

  @Test(arguments: BookDirective.kinds)
  func whatMustBeGivenMayBeGiven(kind: DirectiveKind) {
    #expect(Set(kind.rule.required).isSubset(of: kind.rule.options))
  }
}
