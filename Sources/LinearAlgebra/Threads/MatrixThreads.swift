// A large piece of work on matrices can be left to two threads. Each number is
// computed by one of the two, in the same order as ever, so that the results
// are the same to the last bit.

#if !hasFeature(Embedded)
import Synchronization
#endif

// snippet.count
/// The threads that share the work on large matrices.
public enum MatrixThreads {
  #if hasFeature(Embedded)
  static var count: Int { 1 }
  #else
  /// The number of threads, 1 or 2.
  ///
  /// It is 1 unless a program says otherwise. A program that runs experiments
  /// side by side has work for all cores already.
  public static var count: Int {
    get { current.load(ordering: .relaxed) }
    set {
      require(
        1...2 ~= newValue, "Matrices have 1 or 2 threads, not \(newValue)")
      current.store(newValue, ordering: .relaxed)
    }
  }

  private static let current = Atomic<Int>(1)
  #endif

  /// The nanoseconds from which on work is worth two threads.
  ///
  /// To hand it over and to wait for its end takes some 300.
  static let worthSharing = 1_500
}
// snippet.end

// snippet.halves
/// Calls `body` with ranges that cover `0..<count` between them.
///
/// It is one range, or two halves on two threads, if there are two and work of
/// so many `nanoseconds` is worth it. The first half is a multiple of `unit`.
func inHalves(
  of count: Int, unit: Int = 1, nanoseconds: Int,
  _ body: (Range<Int>) -> Void
) {
  let middle = min((count / 2 + unit - 1) / unit * unit, count)
  if middle < count && isWorthSharing(nanoseconds) {
    runSideBySide({ body(0..<middle) }, { body(middle..<count) })
  } else {
    body(0..<count)
  }
}

/// Returns the results of both, computed side by side if there are two threads.
package func onTwoThreads<First, Second>(
  _ first: () -> First, _ second: () -> Second
) -> (First, Second) {
  var (x, y): (First?, Second?)
  if isWorthSharing(.max) {
    runSideBySide({ x = first() }, { y = second() })
  } else {
    (x, y) = (first(), second())
  }
  guard let x, let y else { stop("A thread has not done its work") }
  return (x, y)
}

private func isWorthSharing(_ nanoseconds: Int) -> Bool {
  MatrixThreads.count == 2 && nanoseconds >= MatrixThreads.worthSharing
    && isSecondThreadFree
}
// snippet.end
