/// Returns the running mean after these batches, free of what it started from.
///
/// There is at least one batch, and `means` are theirs, first to last. Each
/// replaces the part `momentum` of the running mean.
func unbiasedMean(of means: [Double], momentum: Double) throws -> Double {
  // snippet.solution
  var (running, kept) = (0.0, 1.0)
  for mean in means {
    running = (1 - momentum) * running + momentum * mean
    kept *= 1 - momentum
  }
  // The start still has the weight `kept`, and the batches have the rest.
  return running / (1 - kept)
  // snippet.end
}
