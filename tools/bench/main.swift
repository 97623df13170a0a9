import Ground
import LinearAlgebra
import Platform

// What a training step costs; `bench --help` says how to ask. `tools/peers`
// runs the same workloads in other frameworks.

do {
  var arguments = Arguments(Array(CommandLine.arguments.dropFirst()))
  let request = Request(&arguments)
  if arguments.asksForHelp {
    Terminal.output.line(Request.help(arguments))
    ExitStatus.success.exit()
  }
  if arguments.asksForVersion {
    Terminal.output.line("bench \(Release.version)")
    ExitStatus.success.exit()
  }
  try arguments.check()
  keepFreedMemory()
  MatrixThreads.count = request.threads
  for workload in Workload.all where request.includes(workload.name) {
    try timeSteps(of: workload, request)
  }
  if request.includes("W6") { try timeProducts(request) }
  if request.includes("W7") { try timeFirstModel(request) }
  if request.includes("shapes") { timeShapes(request) }
  if request.includes("memory") { measureMemory() }
  if request.includes("depth") { measureDepth() }
  if request.includes("book") { try timeBooks(request) }
  if request.includes("pages") { try measurePages() }
  if request.includes("render") { try timeRendering(request) }
} catch let error as UsageError {
  Terminal.error.line(
    "bench: \(error.message); 'bench --help' lists what there is")
  ExitStatus.usage.exit()
} catch {
  Terminal.error.line("\(error)")
  ExitStatus.failure.exit()
}
