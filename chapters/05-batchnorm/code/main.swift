import Laboratory

var options = Options(
  "What BatchNorm does to gradients, to weights and to what a network learns.")
let runs = options.int(
  "runs", default: 5, in: 1...1000,
  "networks measured for each factor, one seed each")
let factorWidth = options.int(
  "factor-width", default: 256, in: 16...1024,
  "units in the layers whose factor is measured")
let width = options.int(
  "width", default: 32, in: 4...512, "units in the layers that are trained")
let epochs = options.int(
  "epochs", default: 10, in: 1...1000, "times that training shows each digit")
let (seed, seeds) = (options.seed, options.seeds(runs))

let report = Report(options)
report.build([
  { $0.addThreeNumbers() },
  { $0.addPass(seed: seed) },
  { $0.addModes(seed: seed) },
  { $0.addLengths(seed: seed) },
  { $0.addFactors(width: factorWidth, seeds: seeds) },
  { $0.addEveryFactor(seeds: options.seeds(20)) },
  { $0.addTraining(width: width, epochs: epochs, seed: seed) },
  { $0.addSmallBatches(epochs: epochs, seed: seed) },
  { $0.addSummary() },
])
report.publish()
