import Foundation
import Ground

/// Hands out modules to several threads, none before its imports are done.
final class Schedule: @unchecked Sendable {
  private let condition = NSCondition()
  private var waiting: [Module]
  private var done: Set<String>
  private var running = 0
  private var errors: [any Error] = []

  /// Plans to compile `modules`, where those named `done` are already.
  init(_ modules: [Module], done: Set<String>) {
    waiting = modules
    self.done = done
  }

  /// Runs `work` on each module, on as many threads as there are cores.
  ///
  /// What imports a module that fails is not tried. Throws what `work` threw,
  /// all of it as one ``EngineBuilder/Failure``; but for
  /// ``EngineBuilder/Trouble`` and what the system refuses, which it throws as
  /// it is.
  func run(_ work: @escaping @Sendable (Module) throws -> Void) throws {
    let group = DispatchGroup()
    // Threads of their own: the pool has none to spare while this thread is
    // one of its.
    for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
      group.enter()
      Thread.detachNewThread {
        while let module = self.next() {
          self.finish(module, Result { try work(module) })
        }
        group.leave()
      }
    }
    group.wait()
    // What is wrong with the machine comes before what is with the sources.
    let trouble = errors.first {
      $0 is EngineBuilder.Trouble || $0 is SystemError
    }
    if let trouble { throw trouble }
    if errors.count == 1 { throw errors[0] }
    guard errors.isEmpty else {
      throw EngineBuilder.Failure(
        errors.map { "\($0)" }.sorted().joined(separator: "\n"))
    }
    guard waiting.isEmpty else {
      throw EngineBuilder.Failure(
        "these modules import each other: "
          + waiting.map(\.name).joined(separator: ", "))
    }
  }

  /// Returns a module whose imports are done, waiting for one if need be;
  /// `nil` when there will be none.
  private func next() -> Module? {
    condition.lock()
    defer { condition.unlock() }
    while true {
      let ready = waiting.firstIndex { done.isSuperset(of: $0.imports) }
      if let ready {
        running += 1
        return waiting.remove(at: ready)
      }
      guard running > 0 else { return nil }
      condition.wait()
    }
  }

  private func finish(_ module: Module, _ result: Result<Void, any Error>) {
    condition.lock()
    defer { condition.unlock() }
    running -= 1
    switch result {
    case .success: done.insert(module.name)
    case .failure(let error): errors.append(error)
    }
    condition.broadcast()
  }
}
