import Foundation
import Synchronization

/// The random numbers that claims are tested with.
///
/// `swift test` is run 1. The survey, `swift run proof seeds`, repeats the
/// tests as runs 1 to 20, and counts in how many of them each claim holds. A
/// claim whose outcome depends on random numbers takes its seeds from here and
/// nowhere else.
public enum Survey {
  /// The number of this run, from 1 on.
  public static let run: UInt64 =
    ProcessInfo.processInfo.environment["SURVEY_RUN"].flatMap(UInt64.init) ?? 1

  /// The seed of a claim that is about one network: the run's number.
  public static var seed: UInt64 { run }

  /// The seeds of a claim that is about `count` networks.
  ///
  /// Run 1 has 1 to `count`, run 2 as many after these: no two runs share one.
  public static func seeds(_ count: Int) -> Range<UInt64> {
    let first = (run - 1) * UInt64(count) + 1
    return first..<first + UInt64(count)
  }

  /// Notes a number that a claim is about, for its distribution over the runs.
  ///
  /// The claim is the one whose test calls this. Does nothing but in a survey,
  /// and where `swift run proof frameworks` asks.
  public static func note(
    _ name: String, _ value: Double, test: String = #function,
    file: String = #fileID
  ) {
    guard let path = ProcessInfo.processInfo.environment["SURVEY_NOTES"] else {
      return
    }
    let line = "\(file)\t\(test)\t\(name)\t\(value)\n"
    // Tests run at once, and their lines must not mix.
    notes.withLock { _ in
      guard let handle = FileHandle(forWritingAtPath: path) else {
        fatalError("\(path) cannot be written")
      }
      handle.seekToEndOfFile()
      handle.write(Data(line.utf8))
    }
  }

  private static let notes = Mutex(())
}
