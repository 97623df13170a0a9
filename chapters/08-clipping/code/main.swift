import Laboratory

var options = Options(
  "What clipping does to a gradient, to a descent and to a recurrent network.")
let runs = options.int(
  "runs", default: 3, in: 1...100,
  "recurrent networks for each learning rate and limit")
let updates = options.int(
  "updates", default: 1000, in: 200...100_000,
  "updates of each recurrent network")
let (seed, seeds) = (options.seed, options.seeds(runs))

let report = Report(options)
report.build([
  {
    let grid = ClippingGrid(updates: updates, seeds: seeds)
    $0.addThreeWays()
    $0.addTurns(of: grid)
    $0.addCliff()
    $0.addOrder(grid)
  },
  { $0.addQuartic() },
  { $0.addAdam(seed: seed) },
  { $0.addLimits(seed: seed) },
  { $0.addSummary() },
])
report.publish()
