import Laboratory

var options = Options(
  "relu",
  "What rectifiers do to a signal and to a gradient, and how their units die.",
  seed: 0)
let runs = options.int(
  "runs", default: 20, in: 2...1000, "networks of each kind, one seed each")
let depth = options.int(
  "depth", default: 50, in: 50...500, "layers that a batch passes through")
let networks = options.int(
  "networks", default: 2000, in: 100...1_000_000,
  "narrow networks that are counted")
let epochs = options.int(
  "epochs", default: 20, in: 1...1000, "times that learnt slopes see each digit"
)

let report = Report(options)
let progress = Progress("Chapter 3", total: 7)
let seeds = options.seed..<options.seed + UInt64(runs)
// What takes longest makes do with half as many.
let half = options.seed..<options.seed + UInt64((runs + 1) / 2)

report.addSlopes()
progress.advance()
report.addFactors(seeds: seeds)
progress.advance()
report.addUnluckyBatches(seed: options.seed)
progress.advance()
report.addMerging(depth: depth, seeds: half)
progress.advance()
report.addBornDead(networks: networks, seed: options.seed)
progress.advance()
report.addHighRates(seeds: seeds)
progress.advance()
report.addLearnedSlopes(epochs: epochs, seed: options.seed)
progress.finish()
report.publish()
