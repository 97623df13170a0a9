import Laboratory

var options = Options(
  "How far back a gradient reaches in a recurrent network, and what an LSTM "
    + "does about it.",
  seed: 10)
let runs = options.int(
  "runs", default: 20, in: 2...1000, "networks of each kind, one seed each")
let isFull = options.flag(
  "full", "train on sequences of 100 steps, and longer: some minutes")
let (seed, seeds) = (options.seed, options.seeds(runs))

let report = Report(options)
report.build([
  { $0.addBackpropagation(seed: seed) },
  { $0.addPowers(seeds: seeds) },
  { $0.addHorizons(seeds: seeds) },
  { $0.addCell(seed: seed) },
  { $0.addTrainings(isFull: isFull, seed: seed) },
])
report.publish()
