/// Where a chapter's moving figure comes from.
public struct ExplorerSource: Hashable, Sendable {
  /// The name by which a page asks for it.
  public var name: String

  /// The module that has it, as its global `explorer`.
  public var module: String

  /// The folder of the module, relative to the package.
  public var folder: String

  /// Names the module in `folder` as that of the explorer `name`.
  public init(name: String, module: String, folder: String) {
    self.name = name
    self.module = module
    self.folder = folder
  }
}
