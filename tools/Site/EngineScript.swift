import Foundation

/// The script that brings the WebAssembly of the moving figures to a page.
///
/// A page may load scripts from beside it, also from disk, where it may not
/// fetch anything; so the module is text in a script: deflated, then in base
/// 64. The browser inflates it.
public struct EngineScript: Sendable {
  /// Where the script lies in the book.
  public static let path = "theme/engine.js"

  /// The script.
  public let text: String

  /// Creates the script for a module and the names of its explorers, in the
  /// order of their numbers.
  public init(explorers: [String], module: [UInt8]) {
    let names = explorers.map(json).joined(separator: ",")
    text = """
      window.bookEngine={explorers:[\(names)],module:\
      "\(Data(deflated(module)).base64EncodedString())"};

      """
  }
}
