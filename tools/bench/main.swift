import Foundation
import Laboratory
import LinearAlgebra

// What a training step costs; `bench --help` says how to ask. `tools/peers`
// runs the same workloads in other frameworks.

do {
  let arguments = try Arguments(CommandLine.arguments.dropFirst())
  if arguments.asksForHelp {
    print(Arguments.help)
    exit(0)
  }
  keepFreedMemory()
  MatrixThreads.count = arguments.threads
  for workload in Workload.all where arguments.ask(for: workload.name) {
    try timeSteps(of: workload, arguments)
  }
  if arguments.ask(for: "W6") { try timeProducts(arguments) }
  if arguments.ask(for: "W7") { try timeFirstModel(arguments) }
  if arguments.ask(for: "shapes") { timeShapes(arguments) }
  if arguments.ask(for: "memory") { measureMemory() }
  if arguments.ask(for: "depth") { measureDepth() }
  if arguments.ask(for: "book") { try timeBooks(arguments) }
  if arguments.ask(for: "render") { try timeRendering(arguments) }
} catch let error as UsageError {
  fail(
    "bench: \(error.message); 'bench --help' lists what there is", status: 64)
} catch {
  fail("\(error)", status: 1)
}

/// Ends the program with a message on standard error.
func fail(_ message: String, status: Int32) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(status)
}
