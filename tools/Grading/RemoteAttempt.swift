import Synchronization

/// An attempt that runs in another process, as its grader calls it.
public final class RemoteAttempt: Sendable {
  private let channel: any Channel
  private let state = Mutex<String?>(nil)

  /// Creates the attempt at the other end of a channel.
  public init(_ channel: any Channel) { self.channel = channel }

  /// What was wrong with an answer of the attempt, if one could not be
  /// understood.
  public var misconduct: String? { state.withLock { $0 } }

  /// Calls the function of the attempt.
  func call<each Input, Output>(
    _ input: repeat each Input
  ) throws -> Output {
    let functions = PassedFunctions()
    var parcel = Parcel(functions: functions)
    parcel.write(Message.call.rawValue)
    for value in repeat each input { try write(value, to: &parcel) }
    try channel.send(parcel.bytes)
    let output = try code(of: Output.self)
    while true {
      var answer = Parcel(try channel.receive())
      do {
        switch Message(rawValue: try answer.byte()) {
        case .returned:
          let value = try output.read(&answer)
          try answer.finish()
          return value
        case .unsolved: throw Unsolved(try answer.text())
        case .threw: throw Thrown(description: try answer.text())
        case .ask:
          var reply = Parcel()
          reply.write(Message.value.rawValue)
          reply.write(try functions.answer(&answer).bitPattern)
          try channel.send(reply.bytes)
        default: throw Unreadable("it is no answer")
        }
      } catch let error as Unreadable {
        state.withLock { $0 = $0 ?? error.reason }
        throw error
      }
    }
  }

  private func write<Value>(_ value: Value, to parcel: inout Parcel) throws {
    try code(of: Value.self).write(value, &parcel)
  }
}

/// What an attempt threw, in its own words.
private struct Thrown: Error, CustomStringConvertible {
  var description: String
}
