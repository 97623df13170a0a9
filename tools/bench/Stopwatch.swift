import Foundation

/// How long to measure.
struct Effort {
  /// The measurements that the median is of.
  var repeats = 5

  /// The least time of one measurement.
  var seconds = 0.3

  /// One repetition, as the process finds it.
  static let once = Effort(repeats: 1, seconds: 0)
}

/// What a repeated piece of work costs.
struct Cost {
  /// Seconds of wall time and of processor time for one repetition: medians.
  var wall = 0.0
  var processor = 0.0

  /// Measures `body`, after a warm-up that finds out how many repetitions take
  /// long enough.
  init(_ effort: Effort, _ body: () throws -> Void) rethrows {
    let (repeats, seconds) = (effort.repeats, effort.seconds)
    var count = 1
    while seconds > 0 {
      let start = Clock.wall.now
      for _ in 0..<count { try body() }
      let time = Clock.wall.now - start
      if time >= seconds { break }
      count = max(count + 1, Int(Double(count) * min(10, seconds / time)))
    }
    var (walls, processors) = ([Double](), [Double]())
    for _ in 0..<repeats {
      let start = (Clock.wall.now, Clock.processor.now)
      for _ in 0..<count { try body() }
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
