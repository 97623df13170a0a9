import Foundation
import Laboratory
import LinearAlgebra

// What a training step costs: `swift run -c release bench [W1 W2 …]`, with
// `--repeats N` and `--seconds S` for each repeat. `tools/peers` runs the same
// workloads in other frameworks.

keepFreedMemory()

var names: [String] = []
var repeats = 5
var seconds = 0.3
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--repeats": repeats = arguments.popFirst().flatMap { Int($0) } ?? 5
  case "--seconds":
    seconds = arguments.popFirst().flatMap { Double($0) } ?? 0.3
  case "--threads":
    MatrixThreads.count = arguments.popFirst().flatMap { Int($0) } ?? 1
  default: names.append(argument)
  }
}

let isWanted = { [names] name in names.isEmpty || names.contains(name) }

for workload in Workload.all where isWanted(workload.name) {
  let step = workload.start()
  let losses = (0..<10).map { _ in step() }
  let difference =
    zip([0, 4, 9], workload.losses).map { update, expected in
      abs(losses[update] / expected - 1)
    }.max() ?? 0
  let cost = Cost(repeats: repeats, seconds: seconds) { _ = step() }
  print(
    workload.name,
    String(format: "%8.3f ms wall", 1e3 * cost.wall),
    String(format: "%8.3f ms processor", 1e3 * cost.processor),
    String(format: "losses within %.0e", difference), "·", workload.summary)
}

if names.contains("memory") { measureMemory() }
if names.contains("depth") { measureDepth() }
if isWanted("W6") { timeProducts(repeats: repeats, seconds: seconds) }
if isWanted("W7") { timeFirstModel(repeats: repeats) }
