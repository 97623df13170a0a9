extension Report {
  /// Builds the parts in order, and shows meanwhile how many are done.
  ///
  ///     report.build([
  ///       { $0.addSlopes() },
  ///       { $0.addFactors(depth: depth) },
  ///     ])
  public func build(_ parts: [(Report) -> Void]) {
    let progress = Progress(options.program, total: parts.count)
    for part in parts {
      part(self)
      progress.advance()
    }
    progress.finish()
  }
}
