import Laboratory

var options = Options(
  "batchnorm",
  "What BatchNorm does to gradients, to weights and to what a network learns.",
  seed: 0)
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

let report = Report(options)
let progress = Progress("Chapter 5", total: 6)
let seeds = options.seed..<options.seed + UInt64(runs)

report.addPass(seed: options.seed)
progress.advance()
report.addModes(seed: options.seed)
progress.advance()
report.addLengths(seed: options.seed)
progress.advance()
report.addFactors(width: factorWidth, seeds: seeds)
progress.advance()
report.addTraining(width: width, epochs: epochs, seed: options.seed)
progress.advance()
report.addSmallBatches(epochs: epochs, seed: options.seed)
progress.finish()
report.publish()
