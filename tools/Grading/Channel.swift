import Autodiff

/// A connection between a grader and an attempt, each in a process of its own.
public protocol Channel: AnyObject, Sendable {
  /// Sends a message whole.
  func send(_ message: [UInt8]) throws

  /// Waits for a message of the other side.
  func receive() throws -> [UInt8]
}

/// What a message is; its first byte.
enum Message: UInt8 {
  /// To the attempt: the arguments of the next call.
  case call = 1

  /// To the attempt: the value that it has asked for.
  case value

  /// From the attempt: what the function returned.
  case returned

  /// From the attempt: it threw `Unsolved`, with this number.
  case unsolved

  /// From the attempt: it threw this.
  case threw

  /// From the attempt: what is a function, or its slope, at a number?
  case ask
}

/// The functions that have been passed to an attempt.
final class PassedFunctions {
  private var all: [ScalarFunction] = []

  /// Keeps a function, and returns its number.
  func add(_ function: ScalarFunction) -> Int {
    all.append(function)
    return all.count - 1
  }

  /// Answers a question.
  func answer(_ question: inout Parcel) throws -> Double {
    let (number, isSlope) = (try question.word(), try question.byte() != 0)
    let x = Double(bitPattern: try question.word())
    try question.finish()
    guard number < UInt64(all.count) else {
      throw Unreadable("it asks for a function that it was not given")
    }
    let function = all[Int(number)]
    return isSlope ? function.derivative(at: x) : function(x)
  }
}
