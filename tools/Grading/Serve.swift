import Autodiff
import Platform
import Synchronization

// One of these for each number of arguments: a function of any number of them
// cannot be handed on.

/// Calls a function as often as the other side of the channel wants, and ends
/// the program when it wants no more.
public func serve<A, Output>(
  _ function: @escaping (A) throws -> Output
) -> Never {
  Server().run { parcel in
    try function(read(&parcel))
  }
}

/// Serves a function of two arguments.
public func serve<A, B, Output>(
  _ function: @escaping (A, B) throws -> Output
) -> Never {
  Server().run { parcel in
    try function(read(&parcel), read(&parcel))
  }
}

/// Serves a function of three arguments.
public func serve<A, B, C, Output>(
  _ function: @escaping (A, B, C) throws -> Output
) -> Never {
  Server().run { parcel in
    try function(read(&parcel), read(&parcel), read(&parcel))
  }
}

/// Serves a function of four arguments.
public func serve<A, B, C, D, Output>(
  _ function: @escaping (A, B, C, D) throws -> Output
) -> Never {
  Server().run { parcel in
    try function(
      read(&parcel), read(&parcel), read(&parcel), read(&parcel))
  }
}

/// Serves a function of five arguments.
public func serve<A, B, C, D, E, Output>(
  _ function: @escaping (A, B, C, D, E) throws -> Output
) -> Never {
  Server().run { parcel in
    try function(
      read(&parcel), read(&parcel), read(&parcel), read(&parcel),
      read(&parcel))
  }
}

/// Serves a function of six arguments.
public func serve<A, B, C, D, E, F, Output>(
  _ function: @escaping (A, B, C, D, E, F) throws -> Output
) -> Never {
  Server().run { parcel in
    try function(
      read(&parcel), read(&parcel), read(&parcel), read(&parcel),
      read(&parcel), read(&parcel))
  }
}

private func read<Value>(_ parcel: inout Parcel) throws -> Value {
  try code(of: Value.self).read(&parcel)
}

/// The side of the channel that has the function.
private struct Server {
  private let channel = PipeChannel()

  func run<Output>(_ call: (inout Parcel) throws -> Output) -> Never {
    let asking = AskingSide(channel)
    while let bytes = try? channel.receive() {
      var parcel = Parcel(bytes, asking: asking)
      guard let kind = try? parcel.byte(), Message(rawValue: kind) == .call,
        let answer = answer(&parcel, call),
        (try? channel.send(answer)) != nil
      else { endProcess(status: 70) }
    }
    endProcess(status: 0)
  }

  private func answer<Output>(
    _ parcel: inout Parcel, _ call: (inout Parcel) throws -> Output
  ) -> [UInt8]? {
    var answer = Parcel()
    do {
      let output = try call(&parcel)
      answer.write(Message.returned.rawValue)
      try code(of: Output.self).write(output, &answer)
    } catch is Unreadable {
      return nil
    } catch is Unpassable {
      return nil
    } catch let error as Unsolved {
      answer.write(Message.unsolved.rawValue)
      answer.write(error.number)
    } catch {
      answer.write(Message.threw.rawValue)
      answer.write(String("\(error)".prefix(1000)))
    }
    return answer.bytes
  }
}

/// The functions that the other side has, asked for their values one by one.
final class AskingSide: Sendable {
  private let channel: Mutex<any Channel>

  init(_ channel: any Channel) { self.channel = Mutex(channel) }

  /// Returns the function of a number, of which some values are known.
  func function(
    _ number: UInt64, known: [UInt64: (value: Double, slope: Double)]
  ) -> ScalarFunction {
    ScalarFunction { x in
      known[x.bitPattern]?.value ?? self.ask(number, isSlope: false, x)
    } derivative: { x in
      known[x.bitPattern]?.slope ?? self.ask(number, isSlope: true, x)
    }
  }

  private func ask(_ number: UInt64, isSlope: Bool, _ x: Double) -> Double {
    var question = Parcel()
    question.write(Message.ask.rawValue)
    question.write(number)
    question.write(UInt8(isSlope ? 1 : 0))
    question.write(x.bitPattern)
    // Several threads may ask.
    return channel.withLock { channel in
      guard (try? channel.send(question.bytes)) != nil,
        let bytes = try? channel.receive()
      else { endProcess(status: 70) }
      var reply = Parcel(bytes)
      guard let kind = try? reply.byte(), Message(rawValue: kind) == .value,
        let bits = try? reply.word()
      else { endProcess(status: 70) }
      return Double(bitPattern: bits)
    }
  }
}

/// The end of a channel that is open when the program starts.
private final class PipeChannel: Channel {
  private struct Closed: Error {}

  func send(_ message: [UInt8]) throws {
    var frame = Parcel()
    frame.write(UInt64(message.count))
    guard (frame.bytes + message).withUnsafeBytes({ writeAll($0, to: 4) })
    else { throw Closed() }
  }

  func receive() throws -> [UInt8] {
    var frame = [UInt8](repeating: 0, count: 8)
    guard frame.withUnsafeMutableBytes({ readAll($0, from: 3) }) else {
      throw Closed()
    }
    var head = Parcel(frame)
    var message = [UInt8](repeating: 0, count: Int(try head.word()))
    guard message.withUnsafeMutableBytes({ readAll($0, from: 3) }) else {
      throw Closed()
    }
    return message
  }
}
