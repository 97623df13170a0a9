import Laboratory

var options = Options(
  "chainrule",
  "Derivatives as products of local factors: how to compute them, how to check "
    + "them, and how fast such products grow or shrink.")
let operations = options.int(
  "operations", default: 100_000, in: 1...10_000_000,
  "multiplications in the longest chain")
let weight = options.double(
  "weight", default: 2, in: 0.01...100, "weight of the chain of tanh units")
let matrices = options.int(
  "matrices", default: 100, in: 1...10_000, "matrices in a random product")
let runs = options.int(
  "runs", default: 20, in: 2...1000, "random products of each kind")

let report = Report(options)
let progress = Progress("Chapter 1", total: 7)

report.addTapes(operations: operations)
progress.advance()
report.addChains(weight: weight)
progress.advance()
report.addGradientCheck(seed: options.seed)
progress.advance()
report.addVCurves()
progress.advance()
report.addRandomProducts(length: matrices, runs: runs, seed: options.seed)
progress.advance()
report.addUnderflow()
progress.advance()
report.addClosing(seed: options.seed)
progress.finish()
report.publish()
