import Engine
import Foundation
import Ground
import Manuscript

extension Weaver {
  /// Compiles what moves before it is asked for, so that weaving finds it in
  /// the cache; mistakes are left for weaving to report.
  public func prepareEngine() {
    var problems = Problems()
    _ = buildEngine(Book(root: root), &problems) { _ in }
  }

  /// Compiles what moves, for the chapters and the other pages with a command
  /// that have an explorer.
  func buildEngine(
    _ book: Book, _ problems: inout Problems,
    _ notice: @escaping @Sendable (WeavingEvent) -> Void
  ) -> MovingFigures {
    let chapters = book.chapters.map {
      ExplorerSource(
        name: $0.name, module: $0.modelModule, folder: $0.modelFolder)
    }
    let others = book.pages.filter { $0.chapter == nil }.compactMap(\.command)
      .map { command in
        let module =
          command.prefix(1).uppercased() + command.dropFirst() + "Model"
        return ExplorerSource(
          name: command, module: module, folder: "tools/\(module)")
      }
    let sources = (chapters + others).filter {
      FileSystem.exists("\(root)/\($0.folder)/Explorer.swift")
    }
    var figures = MovingFigures(names: sources.map(\.name))
    guard !sources.isEmpty else { return figures }
    let start = Date.now
    do {
      switch try engine(sources, { notice(.damaged("engine/\($0)")) }) {
      case .engine(let engine):
        figures.engine = engine
        if engine.compiledCount > 0 {
          notice(
            .compiled(
              modules: engine.compiledCount, of: engine.moduleCount,
              seconds: Date.now.timeIntervalSince(start)))
        }
      case .unsupported(let reason):
        notice(.standStill(reason: reason))
      }
    } catch let failure as EngineBuilder.Failure
      where !failure.diagnostics.isEmpty
    {
      for mistake in failure.diagnostics {
        problems.error(mistake.message, at: mistake.position)
      }
    } catch let trouble as EngineBuilder.Trouble {
      problems.error(
        "what moves cannot be compiled for the browser; \(trouble)",
        at: SourcePosition(path: sources[0].folder, line: 1, column: 1))
    } catch {
      problems.error(
        "the explorers do not compile for the browser; mend them: \(error)",
        at: SourcePosition(path: sources[0].folder, line: 1, column: 1))
    }
    return figures
  }
}
