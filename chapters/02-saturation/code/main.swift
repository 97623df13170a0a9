import Laboratory

var options = Options(
  "saturation",
  "What sigmoid and tanh layers do to a gradient, in theory and on digits.",
  seed: 0)
let runs = options.int(
  "runs", default: 20, in: 2...1000, "networks of each kind, one seed each")
let depth = options.int(
  "depth", default: 30, in: 25...200, "layers of the networks not trained")
let epochs = options.int(
  "epochs", default: 20, in: 1...1000, "times that training shows each digit")

let report = Report(options)
let progress = Progress("Chapter 2", total: 5)
let seeds = options.seed..<options.seed + UInt64(runs)

report.addSlopes()
progress.advance()
report.addFactors(depth: depth, seeds: seeds)
progress.advance()
report.addLayerSpeeds(seeds: seeds)
progress.advance()
report.addTraining(epochs: epochs, seed: options.seed)
progress.advance()
report.addPrecision()
progress.finish()
report.publish()
