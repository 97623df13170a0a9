import Foundation
import Grading
import Ground
import Synchronization

/// The judge's end of the channel to an attempt: two pipes with names in the
/// attempt's folder.
///
/// All four ends are open here from the start, so that opening and writing
/// never block and never raise a signal. When the attempt has ended, and with
/// it its own ends, ``attemptEnded()`` closes the last one that could be
/// written to, and whoever waits for an answer sees that.
final class AttemptChannel: Channel {
  /// Why there is no answer.
  enum Broken: Error {
    /// The attempt has ended.
    case ended

    /// It took too long.
    case late

    /// The answer has more bytes than any that is right.
    case tooLong
  }

  /// Beyond how many bytes an answer is not read.
  private static let answerLimit = 16 << 20

  /// The pipe that the attempt reads, and the one that it writes.
  let (input, output): (String, String)

  private let requests: (read: Int32, write: Int32)
  private let answers: Int32
  private let lastWriter: Mutex<Int32>
  private let deadline: DispatchTime
  private let broken = Mutex<Broken?>(nil)

  /// Creates the pipes in a folder; an answer that has not come after so many
  /// `seconds` is not waited for.
  init(in folder: String, seconds: Int) throws {
    (input, output) = ("\(folder)/requests", "\(folder)/answers")
    guard mkfifo(input, 0o600) == 0, mkfifo(output, 0o600) == 0 else {
      throw SystemError(folder)
    }
    // To write, somebody must read already.
    let ends = [
      (input, O_RDONLY), (input, O_WRONLY), (output, O_RDONLY),
      (output, O_WRONLY),
    ].map { open($0, $1 | O_NONBLOCK | O_CLOEXEC) }
    requests = (ends[0], ends[1])
    answers = ends[2]
    lastWriter = Mutex(ends[3])
    deadline = .now() + .seconds(seconds)
    guard ends.allSatisfy({ $0 >= 0 }) else { throw SystemError(folder) }
  }

  deinit {
    hangUp()
    attemptEnded()
  }

  /// What was wrong, if something was.
  var failure: Broken? { broken.withLock { $0 } }

  private let isHungUp = Mutex(false)

  /// Tells the attempt that no call will follow, and ends it if it goes on to
  /// answer.
  func hangUp() {
    isHungUp.withLock {
      guard !$0 else { return }
      $0 = true
      close(requests.write)
      close(requests.read)
      close(answers)
    }
  }

  /// Says that the attempt has ended: no further answer will come.
  func attemptEnded() {
    lastWriter.withLock {
      if $0 >= 0 { close($0) }
      $0 = -1
    }
  }

  func send(_ message: [UInt8]) throws {
    let frame = withUnsafeBytes(of: UInt64(message.count).littleEndian) {
      Array($0) + message
    }
    var sent = 0
    while sent < frame.count {
      try wait(for: requests.write, POLLOUT)
      let count = frame.withUnsafeBytes {
        write(requests.write, $0.baseAddress.map { $0 + sent }, $0.count - sent)
      }
      if count > 0 { sent += count }
    }
  }

  func receive() throws -> [UInt8] {
    let head = try read(8)
    let count = head.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard count <= UInt64(Self.answerLimit) else { throw note(.tooLong) }
    return try read(Int(count))
  }

  private func read(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(count, 1 << 16))
    while bytes.count < count {
      try wait(for: answers, POLLIN)
      let wanted = min(piece.count, count - bytes.count)
      let got = piece.withUnsafeMutableBytes {
        Foundation.read(answers, $0.baseAddress, wanted)
      }
      if got == 0 { throw note(.ended) }
      if got > 0 { bytes += piece[..<got] }
    }
    return bytes
  }

  /// Waits until a descriptor can be read or written.
  private func wait(for descriptor: Int32, _ event: Int32) throws {
    while true {
      // Whether the attempt has ended is seen where its answers come from.
      var polled = [
        pollfd(fd: descriptor, events: Int16(event), revents: 0),
        pollfd(fd: answers, events: 0, revents: 0),
      ]
      let left = Double(
        Int64(bitPattern: deadline.uptimeNanoseconds)
          - Int64(bitPattern: DispatchTime.now().uptimeNanoseconds))
      guard left > 0 else { throw note(.late) }
      _ = poll(&polled, 2, Int32(left / 1e6) + 1)
      if polled[0].revents != 0 { return }
      if polled[1].revents != 0 { throw note(.ended) }
    }
  }

  private func note(_ reason: Broken) -> Broken {
    broken.withLock { $0 = $0 ?? reason }
    return reason
  }
}
