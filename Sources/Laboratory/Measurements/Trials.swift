import LinearAlgebra

// snippet.trials
/// Returns what `run` finds with a generator of each of `seeds`, in their order,
/// computed on all cores.
public func trials<Result: Sendable>(
  _ seeds: Range<UInt64>, _ run: @Sendable (inout SplitMix64) -> Result
) -> [Result] {
  concurrentMap(Array(seeds)) { seed in
    var generator = SplitMix64(seed: seed)
    return run(&generator)
  }
}
// snippet.end
