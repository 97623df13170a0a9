import Foundation

/// Asks again and again until there is an answer, for half a minute.
func awaited<Answer>(
  _ name: String, _ answer: () -> Answer?
) throws -> Answer {
  let deadline = Date.now.addingTimeInterval(30)
  while true {
    if let answer = answer() { return answer }
    guard Date.now < deadline else {
      throw BrowserProblem("\(name) has not started within half a minute")
    }
    Thread.sleep(forTimeInterval: 0.02)
  }
}
