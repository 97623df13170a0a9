/// Swift source of a synthetic chapter: it is highlighted, never compiled.
struct SyntheticCode {
  private var prose: SyntheticProse

  init(seed: Int) { prose = SyntheticProse(seed: seed) }

  /// Returns a file with a region for each of the names.
  mutating func file(regions: [String]) -> String {
    var text = "import Autodiff\nimport LinearAlgebra\n\n"
    for (index, region) in regions.enumerated() {
      text += "// snippet.\(region)\n"
      text += declaration(index)
      text += "// snippet.end\n\n"
    }
    return text
  }

  /// Returns tests, of which the first asserts a claim.
  mutating func tests(claim: String, of type: String) -> String {
    let count = prose.number(in: 20...90)
    return """
      import Testing

      @Suite struct \(type)Tests {
        @Test("\(claim)")
        func \(name())IsBounded() {
          var random = SplitMix64(seed: \(count))
          for width in [\(count), \(2 * count), \(4 * count)] {
            let network = \(type)(width: width, using: &random)
            #expect(abs(network.factor - 1) < 3e-2, "at width \\(width)")
          }
        }

        @Test func emptyInputsAreAllowed() {
          #expect(\(type)(width: 0).factor.isNaN)
        }
      }

      """
  }

  private mutating func name() -> String { prose.word() }

  private mutating func typeName() -> String {
    prose.title(words: 1) + prose.title(words: 1)
  }

  private mutating func declaration(_ index: Int) -> String {
    let (type, other) = (typeName(), typeName())
    let (a, b, c) = (name(), name(), name())
    let n = prose.number(in: 2...900)
    let declarations = [
      """
      /// What the \(a) of a \(b) comes to, after \(n) steps.
      public struct \(type)<Element: BinaryFloatingPoint>: Sendable {
        public private(set) var \(a)Count: Int
        var elements: [Element] = []

        /// Creates a \(a) with `count` of them.
        public init(count: Int, repeating \(b)Value: Element = \(n).5) {
          precondition(count >= 0, "\\(count) is not the \(a) of a \(b)")
          \(a)Count = count
          elements = Array(repeating: \(b)Value, count: count)
        }

        subscript(row: Int, column: Int) -> Element {
          get { elements[row * \(a)Count + column] }
          set { elements[row * \(a)Count + column] = newValue }
        }
      }
      """,
      """
      /// The sorts of \(a), each with its slope.
      enum \(type): String, CaseIterable {
        case \(a)Like, \(b)Like
        case \(c)Like = "\(c)-\(n)"

        func slope(at x: Double) -> Double {
          switch self {
          case .\(a)Like: x > 0 ? 1 : 0x1p-\(n % 50)
          case .\(b)Like where x.isNaN: .nan
          case .\(b)Like: exp(-x) / (1 + exp(-x)) // \(n) times at most
          case .\(c)Like: 1 - tanh(x) * tanh(x)
          }
        }
      }
      """,
      """
      extension Matrix {
        /// Returns the \(a) of all rows, `axis` by `axis`.
        func \(a)By\(other)(
          axis: Int = 0, _ transform: (Double) throws -> Double
        ) rethrows -> Matrix {
          var result = Matrix(rows: 1, columns: columns)
          for row in 0..<rows where row % \(n) != 1 {
            for column in 0..<columns {
              result[0, column] += try transform(self[row, column])
            }
          }
          return result / Double(max(rows, 1))
        }
      }
      """,
      """
      // The \(a) stands before the \(b): see \(other).
      func train\(type)(
        _ network: some Layer, steps: Int = \(n), rate: Double
      ) -> [Double] {
        var random = SplitMix64(seed: \(n))
        var optimizer = SGD(learningRate: rate, momentum: 0.\(n))
        return (0..<steps).map { step in
          let batch = digits.batch(size: 32, using: &random)
          let tape = Tape()
          let loss = crossEntropy(
            logits: network(tape.constant(batch.images)), labels: batch.labels)
          let gradients = tape.gradients(of: loss, for: network.parameters)
          optimizer.update(network.parameters, along: gradients)
          if step.isMultiple(of: 10) { progress.advance() }
          return loss.value[0, 0]
        }
      }
      """,
      """
      protocol \(type): AnyObject {
        associatedtype Input
        var \(a): Input? { get async throws }
        func \(b)(_ input: inout Input, \(c) count: Int) -> Bool
      }

      extension \(type) where Input: Comparable & Sendable {
        @discardableResult
        func \(b)(_ input: inout Input, \(c) count: Int = \(n)) -> Bool {
          guard let \(a) = values.max(), count > 0 else { return false }
          defer { input = \(a) }
          #if DEBUG
          assert(\(a) >= input, "\(b) \\(input) of \\(count)")
          #endif
          return \(a) > input || count & 0xFF == \(n)
        }
      }
      """,
      """
      let \(a)Rows = experiments
        .filter { $0.width >= \(n) && !$0.isBroken }
        .map { (width: $0.width, factor: $0.measured / $0.predicted) }
        .sorted { $0.factor < $1.factor }
      let \(b)Mean =
        \(a)Rows.reduce(0.0) { $0 + $1.factor } / Double(\(a)Rows.count)
      print(
        \"\"\"
        \(a): \\(\(a)Rows.count) rows, at most \\(\(a)Rows.last?.factor ?? .nan)
        \(b): \\(String(format: "%.\(n % 9)f", \(b)Mean))
        \"\"\")
      """,
      """
      /// Returns the \(a) by central differences, `step` apart.
      ///
      /// - Complexity: O(*n*) evaluations.
      @inlinable
      public func \(a)Gradient(
        of function: ([Double]) -> Double, at point: [Double],
        step: Double = 1e-\(n % 9)
      ) -> [Double] {
        point.indices.map { i in
          var (left, right) = (point, point)
          left[i] -= step
          right[i] += step
          return (function(right) - function(left)) / (2 * step)
        }
      }
      """,
      """
      final class \(type): @unchecked Sendable {
        private let lock = NSLock()
        private var \(a)ByName: [String: [\(other)]] = ["\(b)": [], "\(c)": []]

        func add(_ item: \(other), under name: String) {
          lock.withLock { \(a)ByName[name, default: []].append(item) }
        }

        var description: String {
          let pattern = /^(\\w+)-(\\d{1,3})$/
          return \(a)ByName.keys.sorted().compactMap { key in
            key.wholeMatch(of: pattern).map { "\\($0.1) (\\($0.2))" }
          }.joined(separator: ", ")
        }
      }
      """,
      """
      infix operator <~: ComparisonPrecedence

      /// Whether two numbers are the same up to \(n) units in the last place.
      func <~ (a: Double, b: Double) -> Bool {
        if a == b { return true }
        let distance = abs(Int64(bitPattern: a.bitPattern)
          &- Int64(bitPattern: b.bitPattern))
        while distance > \(n) && (a * b).sign == .plus {
          return false
        }
        /* A \(a) that is not a \(b)
           is a \(c). */
        return a.isFinite ~= b.isFinite ? a <= b.nextUp : !(b < a)
      }
      """,
    ]
    return declarations[index % declarations.count] + "\n"
  }
}
