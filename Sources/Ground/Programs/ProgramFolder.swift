import Foundation

/// Returns the folder of this program's own binary, where those that were built
/// with it lie, too.
public func programFolder() -> String {
  let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
  return URL(fileURLWithPath: path).resolvingSymlinksInPath()
    .deletingLastPathComponent().path
}
