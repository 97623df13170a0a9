import Laboratory

var options = Options(
  "residual",
  "What residual connections do to a gradient, in theory and on digits.",
  seed: 0)
let runs = options.int(
  "runs", default: 10, in: 2...1000,
  "networks of each kind that are not trained, one seed each")
let width = options.int(
  "width", default: 128, in: 64...1024,
  "units of the stacks whose growth and paths are measured")
let epochs = options.int(
  "epochs", default: 5, in: 1...1000, "times that training shows each digit")

let report = Report(options)
let progress = Progress("Chapter 6", total: 6)
let seeds = options.seed..<options.seed + UInt64(runs)

report.addIdentityPath(seed: options.seed)
progress.advance()
report.addGrowth(
  width: width, seeds: options.seed..<options.seed + UInt64(max(2, runs / 2)))
progress.advance()
report.addPaths(width: width, seed: options.seed)
progress.advance()
report.addCorrelations(seeds: seeds)
progress.advance()
report.addOneDimension(seeds: seeds)
progress.advance()
report.addTraining(epochs: epochs, seed: options.seed)
progress.finish()
report.publish()
