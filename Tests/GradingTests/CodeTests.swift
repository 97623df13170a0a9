import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import Grading

/// What passes between a grader and an attempt.
@Suite struct CodeTests {
  private func bytes<Value>(of value: Value) throws -> [UInt8] {
    var parcel = Parcel(functions: PassedFunctions())
    try code(of: Value.self).write(value, &parcel)
    return parcel.bytes
  }

  private func value<Value>(
    _ bytes: [UInt8], as type: Value.Type, asking: AskingSide? = nil
  ) throws -> Value {
    var parcel = Parcel(bytes, asking: asking)
    let value = try code(of: type).read(&parcel)
    try parcel.finish()
    return value
  }

  private func passed<Value>(_ value: Value) throws -> Value {
    try self.value(bytes(of: value), as: Value.self)
  }

  @Test func valuesSurviveToTheBit() throws {
    for number in [
      0, -0.0, 1.5, .infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
    ] {
      #expect(try passed(number).bitPattern == number.bitPattern)
    }
    let odd = Double(nan: 77, signaling: false)
    #expect(try passed(odd).bitPattern == odd.bitPattern)
    for number in [0, -1, Int.min, .max] {
      #expect(try passed(number) == number)
    }
    #expect(try passed([true, false]) == [true, false])
    #expect(try passed("ü\u{0}\n€") == "ü\u{0}\n€")
    #expect(try passed([[1.0], [], [2, 3]]) == [[1], [], [2, 3]])
    #expect(try passed([1, nil] as [Double?]) == [1, nil])
    let matrix: Matrix = [[1, 2, 3], [4, 5, 6]]
    #expect(try passed(matrix) == matrix)
  }

  @Test func tuplesKeepTheirLabelsAndTheirPadding() throws {
    let tape = [[(index: 3, slope: 0.5)], [], [(index: -1, slope: .infinity)]]
    let other = try passed(tape)
    #expect(other.map(\.count) == [1, 0, 1])
    #expect(other[0][0].index == 3 && other[0][0].slope == 0.5)
    #expect(other[2][0].slope == .infinity)
    let mixed = try passed((a: true, b: 7, c: "x", d: Optional(2.5), e: false))
    #expect(mixed == (true, 7, "x", 2.5, false))
  }

  /// An attempt may send anything.
  @Test func whatIsCutOffOrChangedIsRefusedOrAValue() throws {
    typealias Result = (weights: Matrix, names: [String], last: Double?)
    let good = try bytes(
      of: (weights: [[1, 2], [3, 4]], names: ["a", "b"], last: 1) as Result)
    for count in 0..<good.count {
      #expect(throws: Unreadable.self) {
        try value(Array(good[..<count]), as: Result.self)
      }
    }
    for index in good.indices {
      for bit in 0..<8 {
        var bytes = good
        bytes[index] ^= 1 << bit
        _ = try? value(bytes, as: Result.self)
      }
    }
    #expect(throws: Unreadable.self) { try value(good + [0], as: Result.self) }
  }

  @Test func aFunctionOfTheLibraryIsPassedByName() throws {
    for function in [ScalarFunction.tanh, .relu, .leakyReLU(slope: 0.5), .gelu]
    {
      let bytes = try bytes(of: function)
      #expect(bytes.count == 9)
      let other = try value(bytes, as: ScalarFunction.self)
      for x in [-2, -0.3, 0, 0.123, 1e9] {
        #expect(other(x) == function(x))
        #expect(other.derivative(at: x) == function.derivative(at: x))
      }
    }
    let theory = try passed(
      MeanField(.tanh, weightVariance: 25 / 9, biasVariance: 0.5))
    #expect(theory.weightVariance == 25 / 9 && theory.biasVariance == 0.5)
    #expect(theory.activation(0.5) == ScalarFunction.tanh(0.5))
  }

  @Test func anotherFunctionIsAskedForWhatIsNotKnown() throws {
    let functions = PassedFunctions()
    var parcel = Parcel(functions: functions)
    let cube = ScalarFunction({ $0 * $0 * $0 }, derivative: { 3 * $0 * $0 })
    try code(of: ScalarFunction.self).write(cube, &parcel)
    let channel = FakeChannel { question in
      var question = Parcel(question)
      _ = try question.byte()
      var reply = Parcel()
      reply.write(Message.value.rawValue)
      reply.write(try functions.answer(&question).bitPattern)
      return reply.bytes
    }
    let other = try value(
      parcel.bytes, as: ScalarFunction.self, asking: AskingSide(channel))
    #expect(gaussianExpectation { other($0) * other($0) }.rounded() == 15)
    #expect(channel.messages.isEmpty, "what was sent at once")
    #expect(other(0.1) == cube(0.1))
    #expect(other.derivative(at: -7) == 147)
    #expect(channel.messages.count == 2)
  }

  @Test func aFunctionOfEachNumberOfArgumentsIsCalled() throws {
    // The sum of all words that follow the kind of the message.
    let channel = FakeChannel { message in
      var (call, sum) = (Parcel(message), 0.0)
      _ = try call.byte()
      while call.rest > 0 { sum += Double(bitPattern: try call.word()) }
      var answer = Parcel()
      answer.write(Message.returned.rawValue)
      answer.write(sum.bitPattern)
      return answer.bytes
    }
    let remote = RemoteAttempt(channel)
    func made<Function>(_ type: Function.Type) throws -> Function {
      guard let layout = FunctionLayout(type) else {
        throw Unreadable("there is no layout of \(type)")
      }
      return try layout.function(type, calling: remote)
    }
    typealias D = Double
    #expect(try made((@Sendable (D) throws -> D).self)(1) == 1)
    #expect(try made((@Sendable (D, D) throws -> D).self)(1, 2) == 3)
    #expect(try made((@Sendable (D, D, D) throws -> D).self)(1, 2, 4) == 7)
    #expect(
      try made((@Sendable (D, D, D, D) throws -> D).self)(1, 2, 4, 8) == 15)
    #expect(
      try made((@Sendable (D, D, D, D, D) throws -> D).self)(1, 2, 4, 8, 16)
        == 31)
    #expect(
      try made((@Sendable (D, D, D, D, D, D) throws -> D).self)(
        1, 2, 4, 8, 16, 32) == 63)
  }

  @Test func whatCannotBePassedIsNamed() throws {
    let remote = RemoteAttempt(FakeChannel { _ in [] })
    func complaint<Function>(_ type: Function.Type) throws -> String {
      let layout = try #require(FunctionLayout(type))
      let error = #expect(throws: Unpassable.self) {
        _ = try layout.function(type, calling: remote)
      }
      return error?.description ?? ""
    }
    #expect(
      try complaint((@Sendable (Set<Int>) throws -> Double).self)
        .hasPrefix("values of type 'Swift.Set<Swift.Int>' cannot be passed"))
    #expect(
      try complaint((@Sendable (Double) throws -> [Float]).self)
        .contains("Swift.Float"))
    #expect(
      try complaint((@Sendable (inout Double) throws -> Double).self)
        .contains("inout"))
    #expect(try complaint((@Sendable () throws -> Double).self).contains("()"))
    #expect(FunctionLayout(Double.self) == nil)
  }
}

/// A channel whose other side answers at once.
private final class FakeChannel: Channel, @unchecked Sendable {
  private let answer: ([UInt8]) throws -> [UInt8]
  private(set) var messages: [[UInt8]] = []

  init(_ answer: @escaping ([UInt8]) throws -> [UInt8]) {
    self.answer = answer
  }

  func send(_ message: [UInt8]) { messages.append(message) }

  func receive() throws -> [UInt8] { try answer(messages.last ?? []) }
}
