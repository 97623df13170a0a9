/// The WebAssembly module that draws all moving figures of a book.
public struct Engine: Equatable, Sendable {
  /// The names of the explorers, in the order of their numbers in the module.
  public var explorers: [String]

  /// The WebAssembly module.
  public var bytes: [UInt8]

  /// How many Swift modules are linked into it.
  public var moduleCount: Int

  /// How many of them this build compiled; the others were in the cache.
  public var compiledCount: Int

  /// Creates an engine from what was linked.
  public init(
    explorers: [String], bytes: [UInt8], moduleCount: Int, compiledCount: Int
  ) {
    self.explorers = explorers
    self.bytes = bytes
    self.moduleCount = moduleCount
    self.compiledCount = compiledCount
  }
}
