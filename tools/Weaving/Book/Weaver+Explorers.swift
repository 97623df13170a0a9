import Diagnostics
import Foundation
import Laboratory
import Site

extension Weaver {
  /// Compiles what moves, for the chapters that have a folder `explorer`.
  func buildExplorers(
    _ pages: [PageSource], _ problems: inout Problems,
    _ notice: @escaping @Sendable (WeavingEvent) -> Void
  ) -> [String: ExplorerPart] {
    let chapters = pages.filter {
      $0.isChapter && FileSystem.isDirectory("\(root)/\($0.folder)/explorer")
    }
    guard !chapters.isEmpty else { return [:] }
    var parts: [String: ExplorerPart] = [:]
    for page in chapters {
      let name = page.command ?? page.name
      let module = name.prefix(1).uppercased() + name.dropFirst() + "Explorer"
      var bytes: [UInt8]?
      let start = Date.now
      do {
        switch try explorer(module, page.folder + "/explorer") {
        case .module(let module): bytes = module
        case .unsupported(let reason):
          notice(.standsStill(explorer: name, reason: reason))
        }
      } catch let failure as ExplorerBuilder.Failure
        where !failure.diagnostics.isEmpty
      {
        for mistake in failure.diagnostics {
          problems.error(mistake.message, at: mistake.position)
        }
      } catch {
        problems.error(
          "the explorer does not compile for the browser; mend it: \(error)",
          at: SourcePosition(
            path: page.folder + "/explorer", line: 1, column: 1))
      }
      let seconds = Date.now.timeIntervalSince(start)
      // It is found in the cache much faster than it is compiled.
      if bytes != nil, seconds > 1 {
        notice(.compiled(explorer: name, seconds: seconds))
      }
      parts[name] = ExplorerPart(module: bytes)
    }
    return parts
  }
}
