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

/// Asks the allocator to keep the memory that is freed, for the next step of
/// training.
///
/// By default the allocator of Linux returns the end of its memory to the
/// system when it is free, which it is after each step, and the system fills
/// every page with zeros before it gives it back: up to a third of the time of
/// a step. The allocator of macOS keeps it anyway.
public func keepFreedMemory() {
  #if canImport(Glibc)
  // Declared in <malloc.h>, which Swift does not import.
  typealias SetOption = @convention(c) (Int32, Int32) -> Int32
  guard let symbol = dlsym(nil, "mallopt") else { return }
  let mallopt = unsafeBitCast(symbol, to: SetOption.self)
  let (trimThreshold, mapThreshold) = (Int32(-1), Int32(-3))
  _ = mallopt(mapThreshold, 1 << 25)
  _ = mallopt(trimThreshold, .max)
  #endif
}
