import Foundation

/// What a repeated piece of work costs.
struct Cost {
  /// Seconds of wall time and of processor time for one repetition: medians.
  var wall = 0.0
  var processor = 0.0

  /// Repeats `body` until the medians of `repeats` measurements, each of at
  /// least `seconds`, are known.
  init(repeats: Int, seconds: Double, _ body: () -> Void) {
    var count = 1
    while true {
      let start = Clock.wall.now
      for _ in 0..<count { body() }
      let time = Clock.wall.now - start
      if time >= seconds { break }
      count = max(count + 1, Int(Double(count) * min(10, seconds / time)))
    }
    var (walls, processors) = ([Double](), [Double]())
    for _ in 0..<repeats {
      let start = (Clock.wall.now, Clock.processor.now)
      for _ in 0..<count { body() }
      walls.append((Clock.wall.now - start.0) / Double(count))
      processors.append((Clock.processor.now - start.1) / Double(count))
    }
    (wall, processor) = (median(walls), median(processors))
  }
}

enum Clock {
  case wall, processor

  /// The seconds since some moment.
  var now: Double {
    var time = timespec()
    clock_gettime(
      self == .wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}

private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
