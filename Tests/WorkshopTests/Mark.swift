import Foundation

/// A variable in the environment of a program, by which all that the program
/// starts can be found.
struct Mark {
  let name = "MARK_\(UUID().uuidString.filter { $0 != "-" })"

  /// Returns the processes with the mark that are left after at most so many
  /// seconds, as far as the system tells.
  func processes(after seconds: Double) -> [String] {
    let deadline = Date.now + seconds
    while !processes.isEmpty, Date.now < deadline { usleep(20_000) }
    return processes
  }

  private var processes: [String] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { number in
      guard number.allSatisfy(\.isNumber),
        let environment = FileManager.default.contents(
          atPath: "/proc/\(number)/environ")
      else { return false }
      return String(decoding: environment, as: UTF8.self).contains(name)
    }
  }
}
