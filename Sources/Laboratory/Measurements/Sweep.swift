// snippet.sweep
/// What came of one experiment at many settings.
///
///     let sweep = Sweep(rates) { rate in accuracy(atRate: rate) }
///     sweep[0.1]
public struct Sweep<Setting: Hashable & Sendable, Outcome: Sendable>: Sendable {
  private let outcomes: [Setting: Outcome]

  /// Runs the experiment at each of `settings` once, on all cores.
  public init(
    _ settings: [Setting], _ run: @Sendable (Setting) -> Outcome
  ) {
    var seen: Set<Setting> = []
    let settings = settings.filter { seen.insert($0).inserted }
    let progress = Progress("Training", total: settings.count)
    let results = concurrentMap(settings, progress: progress, run)
    outcomes = Dictionary(uniqueKeysWithValues: zip(settings, results))
  }

  /// The outcome at a setting; it stops the program if there is none.
  public subscript(setting: Setting) -> Outcome {
    guard let outcome = outcomes[setting] else {
      fatalError("There is no outcome at \(setting)")
    }
    return outcome
  }
}
// snippet.end
