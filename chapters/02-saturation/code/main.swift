import Laboratory

var options = Options(
  "What sigmoid and tanh layers do to a gradient, in theory and on digits.")
let runs = options.int(
  "runs", default: 20, in: 2...1000, "networks of each kind, one seed each")
let depth = options.int(
  "depth", default: 30, in: 25...200, "layers of the networks not trained")
let epochs = options.int(
  "epochs", default: 20, in: 1...1000, "times that training shows each digit")
let (seed, seeds) = (options.seed, options.seeds(runs))

let report = Report(options)
report.build([
  { $0.addSlopes() },
  { $0.addTwoUnits() },
  { $0.addLayerSpeeds(seeds: seeds) },
  { $0.addFactors(depth: depth, seeds: seeds) },
  { $0.addTraining(epochs: epochs, seed: seed) },
  { $0.addPrecision() },
  { $0.addSummary() },
])
report.publish()
