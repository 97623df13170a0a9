import Laboratory

var options = Options(
  "What rectifiers do to a signal and to a gradient, and how their units die.")
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
let (seed, seeds) = (options.seed, options.seeds(runs))
// What takes longest makes do with half as many.
let half = options.seeds((runs + 1) / 2)

let report = Report(options)
report.build([
  { $0.addSlopes() },
  { $0.addThreeUnits() },
  { $0.addFactors(seeds: seeds) },
  { $0.addUnluckyBatches(seed: seed) },
  { $0.addMerging(depth: depth, seeds: half) },
  { $0.addBornDead(networks: networks, seed: seed) },
  { $0.addHighRates(seeds: seeds) },
  { $0.addLearnedSlopes(epochs: epochs, seed: seed) },
  { $0.addSummary() },
])
report.publish()
