import Evidence
import Ground
import Manuscript

extension PageState {
  /// Returns what a program for another framework printed; `nil` with an error
  /// if the program as it is now was not run.
  func run(
    of file: SourceFile, _ framework: Framework, at position: SourcePosition
  ) -> SnippetRecord.Run? {
    let what: String
    switch context.standings.snippets.standing(of: file) {
    case .fresh(let run): return run
    case .changed: what = "has changed since it was run"
    case .missing: what = "has not been run"
    }
    error(
      "'\(file.path)' \(what), so that nobody knows what it prints; record it "
        + "with 'swift run proof snippets', which needs \(framework.title)",
      at: position)
    return nil
  }
}
