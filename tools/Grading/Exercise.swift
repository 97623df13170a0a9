/// An exercise as its grader sees it: a function that somebody has to write,
/// what is demanded of it, and the mistakes that people make.
///
///     extension Exercises {
///       public static let doubling = Exercise(
///         "9.1", solution: doubled(_:),
///         mistakes: [
///           Mistake("squares") { x in x * x },
///           Mistake("forgets the sign") { x in 2 * x.magnitude },
///           Mistake("adds two") { x in x + 2 },
///         ]
///       ) { doubled, examiner in
///         for x in [3.0, -1, 0] {
///           examiner.given("x = \(x)")
///           try examiner.expect(doubled(x), equals: x + x)
///         }
///       }
///     }
///
/// `Function` is the type of the function, such as
/// `@Sendable (Double) throws -> Double`; it follows from the solution.
public struct Exercise<Function: Sendable>: Sendable {
  /// The number in the book, such as `2.3`.
  public let number: String

  /// A function that passes.
  public let solution: Function

  /// Functions that must not pass, at least three.
  public let mistakes: [Mistake<Function>]

  /// Calls a function and hands what it returns to the examiner.
  public typealias Check = @Sendable (Function, Examiner) throws -> Void

  private let check: Check

  /// Creates an exercise.
  ///
  /// - Parameters:
  ///   - number: The number in the book.
  ///   - solution: A function that passes.
  ///   - mistakes: Functions that must not pass.
  ///   - check: Calls the function and hands what it returns to the examiner;
  ///     the first expectation that fails ends the check.
  public init(
    _ number: String, solution: Function, mistakes: [Mistake<Function>],
    check: @escaping Check
  ) {
    self.number = number
    self.solution = solution
    self.mistakes = mistakes
    self.check = check
  }

  /// Returns the verdict on an attempt.
  ///
  /// `note` is told each input before it is tried, so that it is known if the
  /// attempt comes to no end.
  public func verdict(
    on attempt: Function,
    note: @escaping (String) -> Void = { _ in }
  ) -> Verdict {
    let examiner = Examiner(note: note)
    do {
      try check(attempt, examiner)
      guard examiner.count > 0 else {
        fatalError("The grader of exercise \(number) expects nothing")
      }
      return .solved
    } catch let mismatch as Mismatch {
      return .wrong(mismatch.finding)
    } catch is Unsolved where examiner.count == 0 {
      return .unsolved
    } catch {
      return .wrong(
        Finding(
          input: examiner.input, expected: "a result",
          got: "it threw \(error)"))
    }
  }
}

/// A mistake that people make in an exercise, as a function.
public struct Mistake<Function: Sendable>: Sendable {
  /// What is wrong, as in "forgets the factor 2".
  public let name: String

  /// The wrong function.
  public let attempt: Function

  /// Creates a mistake.
  public init(_ name: String, _ attempt: Function) {
    self.name = name
    self.attempt = attempt
  }
}

/// An exercise whose function may be of any type.
public protocol Gradable: Sendable {
  /// The number in the book.
  var number: String { get }

  /// The verdict on the solution.
  var verdictOnSolution: Verdict { get }

  /// The mistakes by name, each with the verdict on it.
  var verdictsOnMistakes: [(name: String, verdict: Verdict)] { get }

  /// The type of the function, with the modules of all its parts.
  var functionType: String { get }

  /// Returns the verdict on an attempt in another process.
  ///
  /// `note` is told each input before it is tried.
  func verdict(
    on attempt: RemoteAttempt, note: @escaping (String) -> Void
  ) throws -> Verdict
}

extension Exercise: Gradable {
  public var verdictOnSolution: Verdict { verdict(on: solution) }

  public var verdictsOnMistakes: [(name: String, verdict: Verdict)] {
    mistakes.map { ($0.name, verdict(on: $0.attempt)) }
  }

  public var functionType: String { String(reflecting: Function.self) }

  public func verdict(
    on attempt: RemoteAttempt, note: @escaping (String) -> Void
  ) throws -> Verdict {
    guard let layout = FunctionLayout(Function.self) else {
      throw Unpassable(type: Function.self)
    }
    let function = try layout.function(Function.self, calling: attempt)
    return verdict(on: function, note: note)
  }
}
