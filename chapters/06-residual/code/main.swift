import Laboratory

var options = Options(
  "What residual connections do to a gradient, in theory and on digits.")
let runs = options.int(
  "runs", default: 10, in: 2...1000,
  "networks of each kind that are not trained, one seed each; growth is "
    + "measured in half of them")
let width = options.int(
  "width", default: 128, in: 64...1024,
  "units of the stacks whose growth and paths are measured")
let epochs = options.int(
  "epochs", default: 5, in: 1...1000,
  "times that training shows each digit, if not for longer")
let (seed, seeds) = (options.seed, options.seeds(runs))
let half = options.seeds(max(2, runs / 2))

let report = Report(options)
report.build([
  { $0.addTwoBlocks() },
  { $0.addIdentityPath(seed: seed) },
  { $0.addGrowth(width: width, seeds: half) },
  { $0.addPaths(width: width, seed: seed) },
  { $0.addCorrelations(seeds: seeds) },
  { $0.addOneDimension(seeds: seeds) },
  { $0.addTraining(epochs: epochs, seed: seed, seeds: half) },
  { $0.addSummary() },
])
report.publish()
