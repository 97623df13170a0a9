/// W1 to W5: what a step of training costs.
func timeSteps(of workload: Workload, _ request: Request) throws {
  let step = workload.start()
  let first = (0..<10).map { _ in step() }
  let losses = [first[0], first[4], first[9]]
  let differences = zip(losses, workload.losses).map { abs($0 / $1 - 1) }
  // Not a number is no small difference.
  guard differences.allSatisfy({ $0 <= 1e-9 }) else {
    throw UnlikePeers(workload: workload, losses: losses)
  }
  let cost = Cost(request.effort) { _ = step() }
  try Measurement(
    workload: workload.name, secondsPerStepMedian: cost.wall, losses: losses
  ).print(
    asJSON: request.printsJSON,
    text: "\(workload.name) \(columns(cost)) · \(workload.summary)")
}

/// A workload that does not train like the same one in the other frameworks.
struct UnlikePeers: Error, CustomStringConvertible {
  let workload: Workload
  let losses: [Double]

  var description: String {
    """
    \(workload.name): the losses before updates 1, 5 and 10 are
      \(losses)
    here, and in the other frameworks
      \(workload.losses)
    So this is not the work that they do, and its time is not printed.
    """
  }
}
