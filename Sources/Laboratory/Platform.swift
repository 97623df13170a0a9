// Everything that differs between Linux and macOS, in one place.

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One of the two streams that a program writes to.
enum Stream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Whether the stream ends in a terminal.
  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// The width of the terminal in columns, if the stream ends in one.
  var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// Writes `text` at once, past any buffer.
  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
        Glibc.write(rawValue, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
        Musl.write(rawValue, buffer.baseAddress, buffer.count)
        #else
        Darwin.write(rawValue, buffer.baseAddress, buffer.count)
        #endif
      }
      // A closed pipe is not an error of the experiment.
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
