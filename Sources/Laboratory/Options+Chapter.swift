extension Options {
  /// Creates the options of a chapter's program.
  ///
  ///     var options = Options("What a saturating unit does to a gradient.")
  ///
  /// The program is called as the module whose code this call is a part of,
  /// and so as the chapter's folder: nobody has to write the name again.
  public init(
    _ summary: String, seed: UInt64 = 1, fileID: StaticString = #fileID,
    filePath: StaticString = #filePath
  ) {
    let module = "\(fileID)".prefix { $0 != "/" }
    // A module's name has underscores where its target's has hyphens.
    let program = String(module.map { $0 == "_" ? "-" : $0 })
    self.init(program, summary, seed: seed)
    sourcePath = "\(filePath)"
  }

  /// The seeds of as many runs, from the one that was asked for on.
  public func seeds(_ count: Int) -> Range<UInt64> {
    seed..<seed + UInt64(count)
  }
}
