import Laboratory

var options = Options(
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
let (seed, seeds) = (options.seed, options.seeds(runs))

let report = Report(options)
report.build([
  { $0.addStart() },
  { $0.addTapes(operations: operations) },
  { $0.addChains(weight: weight) },
  { $0.addGradientCheck(seed: seed) },
  { $0.addVCurves() },
  { $0.addRandomProducts(length: matrices, seeds: seeds) },
  { $0.addUnderflow() },
  { $0.addFormats(seed: seed) },
  { $0.addClosing(seed: seed) },
  { $0.addSummary() },
])
report.publish()
